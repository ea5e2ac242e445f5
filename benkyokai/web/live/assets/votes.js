// @ts-check
// What goes with an answer beside the choice: how sure one is, and in the second vote which reason moved one.
import { h, muted, ticked } from "./base.js";
import { choices, fieldset } from "./forms.js";
import { say, WORDS } from "./words.js";

/** @param {Form} form @param {number | null} [chosen] */
export function certaintySteps(form, chosen) {
  const steps = [1, 2, 3].map((level) => ({ k: String(level), t: WORDS[`certainty.${level}`] }));
  const { list, picked } = choices("radio", `${form.id}-sure`, steps, chosen ? String(chosen) : null);
  list.classList.add("steps");
  const title = WORDS[form.must_certainty ? "certainty" : "certainty_if_you_like"];
  return { element: fieldset(title, form.certainty_rule && muted(form.certainty_rule), list), read: () => Number(picked()[0]) || null };
}

// Reasons may be shown and hidden while somebody fills in the form: `offer` brings the list up to date, and leaves what
// is chosen, and where the focus is, alone.
/** @param {Form} form @param {string | null} [chosen] */
export function movedBy(form, chosen) {
  const list = h("div", { class: "choices" });
  const element = fieldset(say("phone.moved_by"), list);
  const inputs = () => [...list.querySelectorAll("input")];
  const radio = (/** @type {Reason} */ { k }) =>
    h("input", { type: "radio", name: `${form.id}-moved`, value: k, checked: k === chosen });
  const label = (/** @type {Reason} */ one) => ticked("", radio(one), one.t);
  const offer = (/** @type {Reason[]} */ said) => {
    element.hidden = !said.length;
    const known = new Set(said.map((one) => one.k));
    for (const input of inputs()) if (!known.delete(input.value)) input.parentElement?.remove();
    list.append(...said.filter((one) => known.has(one.k)).map(label));
  };
  // A reason that is not shown at the moment moved one all the same.
  const hidden = () => (inputs().some((one) => one.value === chosen) ? null : chosen);
  return { element, offer, read: () => inputs().find((one) => one.checked)?.value || hidden() || null };
}
