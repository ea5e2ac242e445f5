// @ts-check
// Answering: one answer for each slot waits here until the server says that it is on disk. `to` is where it goes.
import { HERE, pause, post, store, uuid } from "./here.js";
import { say } from "./words.js";

// A form on the screen: what is said of its answer, what comes once it is stored, the sending that it shows.
/** @typedef {{ status: (state: string, sentence?: string) => void, done?: (reply: any) => void, tell?: (sentence: string) => void, n?: number }} Shown */
/** @typedef {{to?: string, id: string, n: number} & Record<string, any>} Sending */

const OVER = ["not_open", "step_over", "session_ended"]; // the form is gone by then, or goes in a moment

export class Outbox {
  /** The forms on the screen by slot. @type {Record<string, Shown>} */
  forms = {};
  newest = 0; // the number of the newest sending that the server has, from whichever device
  on = true; // the line works
  /** @type {Record<string, Sending>} */
  waiting = {};
  delivering = false;
  /** @type {AbortController | null} */
  posting = null;

  // What surrounds the forms: a sentence that stays until it is read; an answer is on its way; the line; what is stored.
  tell = (/** @type {string} */ _sentence) => {};
  sent = () => {};
  line = (/** @type {boolean} */ _on) => {};
  showStored = () => {};

  // Once it is known where the page stands: what waited when it was left.
  /** @param {Partial<Pick<Outbox, "tell" | "sent" | "line" | "showStored">>} surroundings */
  begin(surroundings) {
    Object.assign(this, surroundings);
    this.waiting = store.get("outbox") || {};
  }

  /** @param {string} slot @param {Record<string, any>} answer */
  send(slot, answer, to = "answer") {
    const n = Math.max(Date.now() % 2000000000, (store.get("n") || 0) + 1, this.newest + 1);
    store.set("n", n);
    this.sent();
    this.waiting[slot] = { to, id: uuid(), n, ...answer };
    store.set("outbox", this.waiting);
    const form = this.forms[slot];
    if (form) form.n = n;
    form?.status("sending");
    this.deliver();
  }

  async deliver() {
    if (this.delivering) return;
    this.delivering = true;
    try {
      for (let slot; (slot = Object.keys(this.waiting)[0]);) await this.deliverOne(slot);
    } finally {
      this.delivering = false;
    }
  }

  /** @param {string} slot */
  async deliverOne(slot) {
    const sent = this.waiting[slot];
    const { to = "answer", ...body } = sent;
    let answer;
    try {
      this.posting = new AbortController();
      answer = await post(`${HERE}/${to}`, body, this.posting);
    } catch {
      this.forms[slot]?.status("kept");
      if (this.forms[slot]?.done) this.lineIs(false); // nothing else looks for the server
      return pause(0.3 + Math.random() * 0.7);
    }
    if (answer.status === 429 || answer.status >= 500) return pause(1 + Math.random());
    if (this.waiting[slot].id === sent.id) delete this.waiting[slot];
    store.set("outbox", Object.keys(this.waiting).length ? this.waiting : null);
    if (!this.waiting[slot]) this.delivered(slot, answer); // else a newer answer to the same waits already
  }

  /** @param {string} slot @param {import("./here.js").Reply} answer */
  delivered(slot, { status, body }) {
    const form = this.forms[slot];
    const { why, refused } = body || {};
    if (status === 200 || why === "already_answered" || why === "overtaken") store.set(`draft.${slot}`, null);
    const tell = form?.tell ?? this.tell;
    if (why === "already_answered") tell(refused); // otherwise, on another screen
    if (form?.done && (status === 200 || why === "already_answered")) form.done(body);
    else if (status === 200) form?.status("stored");
    else if (form?.done && body?.view) {
      tell(refused);
      form.done(body); // what is so instead
    } else if (why === "overtaken") {
      tell(refused);
      this.showStored();
    } else if (OVER.includes(why)) tell(say("phone.too_late"));
    else if (form) form.status("warn", refused || say("live.offline"));
    else this.tell(refused || say("live.offline"));
  }

  // The line works, or it does not.
  /** @param {boolean} on */
  lineIs(on) {
    if (on && !this.on) this.posting?.abort(); // it hangs on the line that was lost: send it again
    this.on = on;
    this.line(on);
    if (on) this.deliver();
  }
}

export const outbox = new Outbox();
