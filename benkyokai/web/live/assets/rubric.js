// @ts-check
// The points of a good answer, to tick by oneself. What was ticked waits like an answer until it is on disk.
import { noted, noteLine } from "./base.js";
import { choices, fieldset } from "./forms.js";
import { outbox } from "./outbox.js";
import { say } from "./words.js";

/** @param {Rubric} told */
export function rubricOf({ step, round, whose, points, ticked }) {
  const slot = `rubric.${step}.${round}.${whose}`;
  const waiting = outbox.waiting[slot];
  const { list, picked } = choices("checkbox", slot.replace(/\W/g, "-"), points, waiting ? waiting.ticked : ticked);
  const note = noteLine();
  /** @type {Record<string, string>} */
  const said = { sending: say("phone.sending"), kept: say("phone.kept"), stored: say("light.ticked") };
  /** @type {(state: string, sentence?: string) => void} */
  const status = (state, sentence) => noted(note, state, sentence ?? said[state]);
  outbox.forms[slot] = { status, done: () => status("stored") };
  if (waiting) status("sending");
  list.addEventListener("change", () => outbox.send(slot, { step, round, whose, ticked: picked() }, "rubric"));
  return [fieldset(say("tick_rubric"), list), note];
}
