// @ts-check
// A survey in a room: all questions in one form, sent with one button. Each is an answer of its own, so that what is left
// open takes nothing away from the others.
import { h, muted, noted, noteLine } from "./base.js";
import { say } from "./words.js";
/** @import { Made } from "./forms.js" */

const SAID_FIRST = ["warn", "kept", "sending", "stored"];

/** @param {Made[]} made @param {(form: Made) => void} send */
export function surveyForm(made, send) {
  const note = noteLine();
  // One line says how it went: what most wants to be read.
  const follow = () => {
    const found = SAID_FIRST.map((name) => made.find((one) => one.note.classList.contains(name))).find(Boolean);
    noted(note, found ? found.note.className.slice(5) : "", found?.note.textContent ?? "");
  };
  for (const one of made) new MutationObserver(follow).observe(one.note, { attributes: true, childList: true });
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    made.filter((one) => !one.lacking() && (one.unsent() || !one.n)).forEach(send);
    const open = made.filter((one) => one.lacking());
    open[0]?.lead(say("phone.left_open", { n: open.length }));
  };
  const button = h("button", { type: "submit", class: "primary" }, say("phone.send"));
  const form = { class: "question survey", onsubmit: submit, novalidate: true };
  return [muted(say("phone.survey")), h("form", form, made.map((one) => one.element), button, note)];
}
