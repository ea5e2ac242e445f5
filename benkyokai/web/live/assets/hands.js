// Hands counted in the room, on the console. A number is sent when it is typed; one that is being typed stays.
const handFields = h("div", {});
const handProblem = alertLine();
const handBox = tool("hands", say("console.hands"), muted(say("console.hands_hint")), handFields, handProblem);

function drawHands(state) {
  const hands = state.hands;
  handBox.hidden = !hands;
  if (!hands) return;
  if (changed(handFields, hands.step, hands.stage, hands.round)) {
    warn(handProblem);
    fill(handFields, hands.groups.map((group) => handGroup(hands, group)));
  }
  const counts = hands.groups.flatMap((group) => group.rows.map((row) => row.n));
  handFields.querySelectorAll("input").forEach((input, place) => {
    if (document.activeElement !== input) input.value = counts[place] || "";
  });
}

function handGroup(hands, group) {
  const { step, stage, round } = hands;
  const send = async (row, input) => {
    if (!input.reportValidity()) return;
    const body = { step, stage, round, about: group.about, choice: row.k, n: Number(input.value || 0) };
    const told = await post(`${HERE}/hands`, body).catch(() => null);
    warn(handProblem, told ? told.body?.refused : say("live.offline"));
  };
  const field = (row) => {
    const input = h("input", { type: "number", min: 0, max: 999, step: 1, inputmode: "numeric", placeholder: "0" });
    input.addEventListener("change", () => send(row, input));
    return h("label", { class: "hand" }, h("span", {}, row.t), input);
  };
  const legend = h("legend", { class: group.t ? "" : "unseen" }, group.t || say("console.hands"));
  return h("fieldset", {}, legend, group.rows.map(field));
}
