// @ts-check
// The middle of the console: what comes next, where the session stands, the notes; below, what is asked.
import { act, stage } from "./acting.js";
import { all, classed, fill, find, folded, h, muted, smallButton, titled } from "./base.js";
import { BASE } from "./here.js";
import { commandName } from "./host.js";
import { clocks, timers } from "./pace.js";
import { questionPart } from "./question.js";
import { say } from "./words.js";
/** @import { ConsoleState } from "./told.d.ts" */
/** @import { Content } from "./base.js" */

const helmActs = h("div", { class: "acts" });
const counting = h("div", { class: "counting" });
export const helmBox = h("div", { class: "helm" }, helmActs, counting);
const AT_HAND = ["back", "pause", "resume", "stop_countdown"];

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
    state.notes && h("section", { class: "notes" }, titled(say("console.notes"), h("div", { html: state.notes }))),
    now && questionPart(state, now),
  ]);
}

// Draws a part of the page anew; what was unfolded there stays so, a list stays where it was scrolled to.
/** @param {HTMLElement} box @param {Content} content */
export function redraw(box, content) {
  const name = (/** @type {Element} */ one) => find(one, "summary")?.textContent;
  const open = new Set([...box.querySelectorAll("details[open]")].map(name));
  const tops = new Map(all(box, ".tall").map((list) => [list.dataset.act, list.scrollTop]));
  fill(box, content);
  for (const one of box.querySelectorAll("details")) if (open.has(name(one))) one.open = true;
  for (const list of all(box, ".tall")) list.scrollTop = tops.get(list.dataset.act) || 0;
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
  return { area, note, copy: () => navigator.clipboard.writeText(area.value).then(done, () => area.focus()) };
}

/** @param {ConsoleState} state */
function heading(state) {
  if (state.phase === "ended") return say("live.ended");
  return state.phase === "waiting" ? say("live.waiting_room") : state.now?.step.t;
}

// After the end: the report to read, and what the others can do with the same address.
/** @param {ConsoleState} state */
function whatComesNow(state) {
  if (state.rehearsal) return h("p", {}, say("console.rehearsed"));
  const report = `${BASE}/report?session=${state.joining.code}`;
  return [
    h("p", { class: "acts" }, h("a", { class: "button primary", href: report }, say("console.report"))),
    muted(say("console.after")),
  ];
}

// Always in the same place, and always in sight: back, on, and how many have answered.
/** @param {ConsoleState} state */
function drawHelm(state) {
  const { now, answered, joined } = state;
  const count = say("live.answered_of", { n: answered, all: joined });
  helmBox.hidden = state.phase === "ended";
  // A button that is drawn anew under the finger is not pressed: one that stays as it is stays where it is.
  const acts = h("div", { class: "acts" }, button(state, "back"), state.next && button(state, state.next, "primary"));
  if (!acts.isEqualNode(helmActs)) fill(helmActs, [...acts.childNodes]);
  counting.hidden = !now?.door;
  if (!now?.door) return;
  fill(counting, [
    h("span", { class: "count", role: "status" }, count),
    h("span", { class: `door ${now.door}` }, say(`live.${now.door}`)),
    now.round > 1 && h("span", { class: "door" }, say("live.second_vote")),
    h("progress", { max: Math.max(1, joined), value: answered, "aria-label": count }),
  ]);
}

/** @param {ConsoleState} state */
function nextUp(state) {
  const next = state.steps[state.steps.findIndex((step) => step.n === state.at) + 1];
  return next && h("p", { class: "muted next" }, say("console.next_up", { title: next.prompt || next.t }));
}

// What a projector has no room for, so that nobody speaks of what the room does not see.
/** @param {ConsoleState} state */
function notOnScreen({ left_out_on_screen }) {
  const what = left_out_on_screen.map((one) => say(`console.left.${one}`)).join(say("live.list_joint"));
  return h("p", { class: "muted left-out" }, say("console.left", { what }));
}

/** @param {ConsoleState} state */
function moreActs(state) {
  const rest = state.can.filter((name) => name !== state.next && !AT_HAND.includes(name));
  const acts = () => h("div", { class: "acts" }, rest.map((name) => button(state, name)));
  return rest.length > 0 && classed("more", folded(say("console.more"), acts()));
}

/** @param {ConsoleState} state @param {string} name */
export function button(state, name, cls = "") {
  const more = { class: cls, "data-act": name, disabled: !state.can.includes(name) };
  return smallButton(commandName(name, state), () => act(name), more);
}
