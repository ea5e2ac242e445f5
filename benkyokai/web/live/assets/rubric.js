// The points of a good answer, to tick by oneself. What was ticked waits like an answer until it is on disk.
function rubricOf({ step, round, points, ticked }) {
  const slot = `rubric.${step}.${round}`;
  const waiting = outbox[slot];
  const { list, picked } = choices("checkbox", slot.replace(/\W/g, "-"), points, waiting ? waiting.ticked : ticked);
  const note = noteLine();
  const said = { sending: say("phone.sending"), kept: say("phone.kept"), stored: say("light.ticked") };
  const status = (state, sentence) => noted(note, state, sentence ?? said[state]);
  forms[slot] = { status, done: () => status("stored") };
  if (waiting) status("sending");
  list.addEventListener("change", () => send(slot, { step, round, ticked: picked() }, "rubric"));
  return [fieldset(say("tick_rubric"), list), note];
}
