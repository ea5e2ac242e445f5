// @ts-check
// A survey in a lesson: one form with one button. What was chosen waits in the browser until it is sent.
import { h, muted, noted, noteLine, promptView } from "./base.js";
import { fieldsOf } from "./forms.js";
import { store } from "./here.js";
import { outbox } from "./outbox.js";
import { pager } from "./pager.js";
import { say } from "./words.js";
/** @import { Form } from "./told.d.ts" */

/** @typedef {{quiz: string, t: string, sent?: boolean, forms?: (Form & {k: string})[]}} Survey */

/** @param {Survey} survey */
export function surveyView({ quiz, t, sent, forms }) {
  const slot = `survey.${quiz}`;
  const box = h("section", { class: "card" }, h("h2", {}, t));
  if (sent) box.append(h("p", { role: "status" }, say("survey_thanks")));
  if (!forms) return box;
  const draft = store.get(`draft.${slot}`) || {};
  const parts = forms.map((form) => {
    const label = h("span", { html: form.prompt }).textContent ?? "";
    return { k: form.k, prompt: form.prompt, ...fieldsOf({ ...form, id: `survey-${form.k}`, label }, draft[form.k]) };
  });
  const note = noteLine();
  const button = h("button", { type: "submit", class: "primary" }, say("phone.send"));
  const answers = (/** @type {"read" | "peek"} */ how) => Object.fromEntries(parts.map((one) => [one.k, one[how]()]));
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    outbox.send(slot, { quiz, answers: answers("read") }, "survey");
  };
  const status = (/** @type {string} */ state, /** @type {string} */ sentence = "") => {
    button.disabled = state === "sending";
    noted(note, state, sentence || (state === "new" ? "" : say(`phone.${state}`)));
  };
  outbox.forms[slot] = { status, done: () => pager.load() };
  status(outbox.waiting[slot] ? "sending" : "new");
  const keep = () => store.set(`draft.${slot}`, answers("peek"));
  const shown = parts.map((one) => h("div", {}, promptView(one.prompt), one.element));
  box.append(muted(say("survey_lead")), h("form", { onsubmit: submit, onchange: keep, oninput: keep }, shown, button, note));
  return box;
}
