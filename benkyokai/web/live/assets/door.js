// @ts-check
// The door, on the console: closed to who is new, opened, so many at the most; who came in a crowd, and who was removed
// for good.
import { note, send } from "./acting.js";
import { changed, classed, dotted, folded, h, labelled, muted, redraw, smallButton, warn } from "./base.js";
import { serverTime } from "./clock.js";
import { latest } from "./page.js";
import { say } from "./words.js";

const MINUTE = 60;
const NAMED = 5; // in a question, so many names
const doorSays = h("span", {});
const doorParts = h("div", {});
export const doorBox = classed("tool door", folded(doorSays, doorParts));

/** @param {ConsoleState} state */
export function drawDoor({ entrance, phase }) {
  doorBox.hidden = phase === "ended" && !entrance.banned.length;
  if (!changed(doorParts, entrance, phase)) return;
  const stands = entrance.closed ? "closed" : entrance.full ? "full" : "open";
  doorSays.textContent = say(`console.door_${stands}`, { n: entrance.most ?? "" });
  const running = phase !== "ended";
  redraw(doorParts, [running && standing(entrance), entrance.banned.length > 0 && removedForGood(entrance.banned)], "door");
}

/** @param {ConsoleState["entrance"]} entrance */
function standing({ closed, most }) {
  const input = h("input", { type: "number", min: 1, max: 9999, step: 1, inputmode: "numeric", value: most });
  input.addEventListener("change", () => {
    if (input.reportValidity()) send("door", { closed, most: input.value ? Number(input.value) : null });
  });
  const turn = () => send("door", { closed: !closed, most });
  return [
    muted(say("console.door_hint")),
    h(
      "p",
      { class: "marks" },
      smallButton(say(closed ? "console.let_in" : "console.shut"), turn, { "data-door": "turn" }),
      smallButton(say("console.newcomers"), removeNewcomers, { "data-door": "newcomers" }),
    ),
    labelled(say("console.most"), input),
  ];
}

// Who came in while it is asked belongs to the crowd as well.
function removeNewcomers() {
  const since = serverTime() - MINUTE;
  const state = /** @type {ConsoleState} */ (latest);
  const names = state.people.filter((one) => one.joined_at >= since).map((one) => one.name);
  if (!names.length) return warn(note, say("console.no_newcomers"));
  const some = names.slice(0, NAMED).join(say("live.list_joint")) + (names.length > NAMED ? " …" : "");
  if (confirm(say("console.newcomers_sure", { n: names.length, names: some }))) send("people", { since });
}

/** @param {ConsoleState["entrance"]["banned"]} banned */
const removedForGood = (banned) => [
  h("h3", {}, dotted(say("console.banned"), String(banned.length))),
  h(
    "ul",
    {},
    banned.map(({ k, name }) => {
      const again = () => send("people", { k, what: "let_in" });
      const label = { "aria-label": `${say("console.let_in_again")}: ${name}`, "data-door": `in${k}` };
      return h("li", {}, h("span", {}, name), smallButton(say("console.let_in_again"), again, label));
    }),
  ),
];
