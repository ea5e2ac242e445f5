// @ts-check
// Hands counted in the room, on the console. A number is sent when it is typed; one that is being typed stays.
import { send } from "./acting.js";
import { alertLine, changed, fill, h, muted, warn } from "./base.js";
import { tool } from "./stage.js";
import { say } from "./words.js";

const handFields = h("div", {});
const handProblem = alertLine();
export const handBox = tool("hands", say("console.hands"), muted(say("console.hands_hint")), handFields, handProblem);

/** @param {ConsoleState} state */
export function drawHands(state) {
  const hands = state.hands;
  handBox.hidden = !hands;
  if (!hands) return;
  if (changed(handFields, hands.step, hands.stage, hands.round)) {
    warn(handProblem);
    fill(handFields, hands.groups.map((group) => handGroup(hands, group)));
  }
  const counts = hands.groups.flatMap((group) => group.rows.map((row) => row.n));
  handFields.querySelectorAll("input").forEach((input, place) => {
    if (document.activeElement !== input) input.value = String(counts[place] || "");
  });
}

/** @param {Hands} hands @param {Hands["groups"][number]} group */
function handGroup(hands, group) {
  const { step, stage, round } = hands;
  const count = (/** @type {{ k: string }} */ row, /** @type {HTMLInputElement} */ input) => {
    if (!input.reportValidity()) return;
    const body = { step, stage, round, about: group.about, choice: row.k, n: Number(input.value || 0) };
    send("hands", body, handProblem);
  };
  const field = (/** @type {{ k: string, t: string, no?: number }} */ row) => {
    const input = h("input", { type: "number", min: 0, max: 999, step: 1, inputmode: "numeric", placeholder: "0" });
    input.addEventListener("change", () => count(row, input));
    return h("label", { class: "hand" }, h("span", { "data-no": row.no }, row.t), input);
  };
  const legend = h("legend", { class: group.t ? "" : "unseen" }, group.t || say("console.hands"));
  return h("fieldset", {}, legend, group.rows.map(field));
}
