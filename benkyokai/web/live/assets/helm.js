// @ts-check
// What console and remote lead with: the large button, the way back, how many have answered, what comes next, the notes.
import { act } from "./acting.js";
import { classed, fill, find, focus, folded, h, refocus, smallButton, titled } from "./base.js";
import { answeredOf, commandName } from "./host.js";
import { say } from "./words.js";

const helmActs = h("div", { class: "acts" });
const counting = h("div", { class: "counting" });
const gauge = h("div", { class: "gauge", hidden: true });
export const helmBox = h("div", { class: "helm" }, helmActs, counting, gauge);
const AT_HAND = ["back", "pause", "resume", "stop_countdown"];

// Draws the page; what had the focus has it again, or else the large button.
/** @param {() => void} draw */
export function keepingFocus(draw) {
  const active = focus();
  const focused = active?.dataset.act;
  draw();
  if (focused && !active.isConnected)
    refocus(find(document, `main [data-act="${focused}"]`) || find(helmBox, "button.primary"));
}

/** @param {RemoteState} state */
export function heading(state) {
  if (state.phase === "ended") return say("live.ended");
  return state.phase === "waiting" ? say("live.waiting_room") : state.now?.step.t;
}

/** @param {RemoteState} state */
export const titleOf = (state) =>
  `${state.title}${state.rehearsal ? ` · ${say("console.rehearsal")}` : ""}`;

/** @param {RemoteState} state */
export const notesPart = ({ notes }) =>
  notes && h("section", { class: "notes" }, titled(say("console.notes"), h("div", { html: notes })));

// Always in the same place, and always in sight: back, on, and how many have answered.
/** @param {RemoteState} state */
export function drawHelm(state) {
  const { now, answered, joined } = state;
  const count = answeredOf(state);
  helmBox.hidden = state.phase === "ended";
  // A button that is drawn anew under the finger is not pressed: one that stays as it is stays where it is.
  const acts = h("div", { class: "acts" }, button(state, "back"), state.next && button(state, state.next, "primary"));
  if (!acts.isEqualNode(helmActs)) fill(helmActs, [...acts.childNodes]);
  counting.hidden = !now?.door;
  drawGauge(state);
  if (!now?.door) return;
  fill(counting, [
    h("span", { class: "count", role: "status" }, count),
    h("span", { class: `door ${now.door}` }, say(`live.${now.door}`)),
    now.round > 1 && h("span", { class: "door" }, say(now.twin ? "live.twin" : "live.second_vote")),
    h("progress", { max: Math.max(1, joined), value: answered, "aria-label": count }),
  ]);
}

// How the room follows, quietly: nothing is read aloud, and nothing moves.
/** @param {RemoteState} state */
function drawGauge({ pace = {} }) {
  const shares = Object.entries(pace);
  gauge.hidden = !shares.length;
  if (gauge.hidden) return;
  const share = (/** @type {[string, number]} */ [kind, n]) => h("span", { "data-share": kind, style: `flex-grow:${n}` });
  fill(gauge, h("div", { class: "shares", "aria-hidden": "true" }, shares.map(share)), say("console.pace", pace));
}

/** @param {RemoteState} state */
export function nextUp(state) {
  const next = state.steps[state.steps.findIndex((step) => step.n === state.at) + 1];
  return next && h("p", { class: "muted next" }, say("console.next_up", { title: next.prompt || next.t }));
}

/** @param {RemoteState} state */
export function moreActs(state) {
  const rest = state.can.filter((name) => name !== state.next && !AT_HAND.includes(name));
  const acts = () => h("div", { class: "acts" }, rest.map((name) => button(state, name)));
  return rest.length > 0 && classed("more", folded(say("console.more"), acts()));
}

/** @param {RemoteState} state @param {string} name */
export function button(state, name, cls = "") {
  const more = { class: cls, "data-act": name, disabled: !state.can.includes(name) };
  return smallButton(commandName(name, state), () => act(name), more);
}
