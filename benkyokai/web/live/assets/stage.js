// @ts-check
// The middle of the console: where the session stands, the notes; below, what is asked.
import { stage } from "./acting.js";
import { bullets, classed, folded, h, muted, redraw, smallButton, titled } from "./base.js";
import { drawHelm, heading, moreActs, nextUp, notesPart } from "./helm.js";
import { BASE } from "./here.js";
import { clocks, timers } from "./pace.js";
import { questionPart } from "./question.js";
import { say } from "./words.js";

/** @param {ConsoleState} state */
export function drawStage(state) {
  const now = state.now;
  const running = now && state.phase !== "ended";
  drawHelm(state);
  redraw(stage, [
    h("h1", {}, heading(state)),
    state.phase === "ended" && whatComesNow(state),
    running && h("div", { class: "pace" }, clocks(state), timers(state, now)),
    running && nextUp(state),
    running && state.left_out_on_screen.length > 0 && notOnScreen(state),
    moreActs(state),
    notesPart(state),
    now && questionPart(state, now),
  ]);
}

// What scrolls by itself: the arrow keys move it.
export const SCROLLS = { class: "scroll", role: "region", tabindex: 0 };
const MANY = 12;

// A long list has a height of its own, so that what comes after it stays in reach.
/** @param {string} name @param {string} label @param {Content[]} items */
export function bounded(name, label, items) {
  if (items.length <= MANY) return items;
  return h("div", { ...SCROLLS, class: "scroll tall", "aria-label": label, "data-act": name }, items);
}

// Something to unfold, shown where it has something to say.
/** @param {string} name @param {string} title @param {...Content} content */
export function tool(name, title, ...content) {
  const box = classed(`tool ${name}`, folded(title, content));
  box.hidden = true;
  return box;
}

// A text to copy. Plain HTTP has no clipboard: there the selected text is copied by hand.
/** @param {string} [label] */
export function copyable(label) {
  const area = h("textarea", { readonly: true, class: "copy", "aria-label": label, onfocus: () => area.select() });
  const note = h("span", { class: "muted", role: "status" });
  const done = () => (note.textContent = say("console.copied"));
  const copy = () => navigator.clipboard.writeText(area.value).then(done, () => area.focus());
  return { area, note, button: navigator.clipboard && smallButton(say("console.copy"), copy, { "data-groups": "copy" }) };
}

// After the end: the report to read, and what the others can do with the same address.
/** @param {ConsoleState} state */
function whatComesNow(state) {
  if (state.rehearsal) return h("p", {}, say("console.rehearsed"));
  const report = `${BASE}/report?session=${state.joining.code}`;
  return [
    h("p", { class: "acts" }, h("a", { class: "button primary", href: report }, say("console.report"))),
    muted(say("console.after")),
    state.openers && state.openers.length > 0 && titled(say("console.openers"), bullets(state.openers)),
  ];
}

// What a projector has no room for, so that nobody speaks of what the room does not see.
/** @param {ConsoleState} state */
function notOnScreen({ left_out_on_screen }) {
  const what = left_out_on_screen.map((one) => say(`console.left.${one}`)).join(say("live.list_joint"));
  return h("p", { class: "muted left-out" }, say("console.left", { what }));
}
