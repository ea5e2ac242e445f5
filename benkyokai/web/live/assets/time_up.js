// @ts-check
// What is chosen and not sent when the time is up: said from ten seconds before, in a bar that is always in sight, and sent
// by the page itself within the grace. What is incomplete is not sent: the bar says which part is missing.
import { h, smallButton } from "./base.js";
import { countdown, serverTime } from "./clock.js";
import { lackingOf } from "./forms.js";
import { say } from "./words.js";
/** @import { Made } from "./forms.js" */

const SOON = 10; // seconds before the end from which the bar is there
const SPREAD = 0.8; // seconds over which a room's phones send: not all in one instant, and well within the two of grace
const LONGEST_NAME = 40;

/** @typedef {Pick<Made, "lacking" | "unsent">} Chosen */
/** @typedef {Pick<Common, "door" | "closes_at" | "paused_at">} Door */

// Complete, and not what was sent last.
/** @template {Chosen} T @param {T[]} forms */
export const due = (forms) => forms.filter((form) => form.unsent() && !form.lacking());
/** @template {Chosen} T @param {T[]} forms */
export const incomplete = (forms) => forms.find((form) => form.lacking());

// How near the end is: nothing to say yet, soon, or up.
/** @param {Door} door @param {number} now @returns {"" | "soon" | "up"} */
export function nearness({ door, closes_at, paused_at }, now) {
  if (door === "closing") return "up";
  if (door !== "open" || closes_at == null || paused_at != null || closes_at - now > SOON) return "";
  return closes_at > now ? "soon" : "up";
}

export class TimeUp {
  /** @type {Door} */
  door = {};
  sentFor = ""; // the end at which this page has sent
  shown = "";
  clock = h("span");
  sentence = h("p", { role: "status" });
  way = smallButton(say("phone.go_there"), () => incomplete(this.forms())?.lead());
  bar = h("aside", { class: "time-up", "aria-label": say("phone.your_answer"), hidden: true }, this.clock, this.sentence, this.way);

  /** @param {() => Made[]} forms @param {(form: Made) => void} send */
  constructor(forms, send) {
    this.forms = forms;
    this.send = send;
  }

  /** @param {Door} door */
  told(door) {
    this.door = door;
    this.look();
  }

  // Called with every state and every tick of the clock.
  look() {
    const near = nearness(this.door, serverTime());
    if (near === "up") this.plan(`${this.door.closes_at}`);
    this.draw(near);
  }

  // Once for each end. A page that nobody sees has no clock to rely on.
  /** @param {string} end */
  plan(end) {
    if (this.sentFor === end) return;
    this.sentFor = end;
    const go = () => nearness(this.door, serverTime()) === "up" && due(this.forms()).forEach(this.send);
    if (document.hidden) go();
    else setTimeout(go, Math.random() * SPREAD * 1000);
  }

  /** @param {"" | "soon" | "up"} near */
  draw(near) {
    const missing = near && incomplete(this.forms());
    const waits = near && due(this.forms()).length > 0;
    const lines = [waits && say("phone.will_be_sent"), missing && this.partOf(missing)].filter(Boolean);
    this.way.hidden = !missing;
    const key = JSON.stringify([lines, this.door.closes_at]);
    if (key === this.shown) return;
    this.shown = key;
    this.clock.replaceChildren(...(near && this.door.closes_at != null ? [countdown(this.door.closes_at)] : []));
    this.sentence.textContent = lines.join(" ");
    this.bar.hidden = !lines.length;
    document.documentElement.style.setProperty("--time-up", lines.length ? `${this.bar.offsetHeight}px` : "0px");
  }

  /** @param {Made} form */
  partOf(form) {
    const name = form.lacking()?.called || (this.forms().length > 1 ? form.form.label : "") || "";
    return lackingOf(name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name);
  }
}
