// @ts-check
// Groups for breakout rooms, on the console: formed here, copied from here.
import { changed, fill, h, muted, redraw, smallButton, ticked } from "./base.js";
import { HERE, post } from "./here.js";
import { copyable, tool } from "./stage.js";
import { say } from "./words.js";

const groupCopy = copyable(say("console.groups_text"));
const groupActs = h("p", { class: "marks" });
const groupNotes = h("div", { class: "muted" });
const groupEverybody = h("input", { type: "checkbox" });
export const groupBox = tool(
  "groups",
  say("console.groups"),
  muted(say("console.groups_hint")),
  groupCopy.area,
  groupNotes,
  ticked("tick", groupEverybody, say("console.groups_everybody")),
  groupActs,
  groupCopy.note,
);

/** @param {ConsoleState} state */
export function drawGroups(state) {
  const groups = state.groups;
  groupBox.hidden = !groups;
  if (!groups || !changed(groupActs, groups)) return;
  const { area, note, button } = groupCopy;
  area.hidden = !groups.text;
  area.value = groups.text;
  area.rows = Math.min(12, groups.text.split("\n").length + 1);
  fill(groupNotes, groups.notes.map((words) => h("p", {}, words)));
  note.textContent = "";
  const failed = () => (note.textContent = say("live.offline"));
  const form = (/** @type {number | null} */ size) =>
    () => post(`${HERE}/groups`, { size, everybody: groupEverybody.checked }).catch(failed);
  const act = (/** @type {string | number} */ name, /** @type {string} */ words, /** @type {() =>
    any} */ onclick) => smallButton(words, onclick, { "data-groups": name });
  const word = groups.text ? "console.groups_again" : "console.groups_of";
  const acts = [
    groups.text && button,
    [3, 4].map((size) => act(size, say(word, { n: size }), form(size))),
    groups.text && act("none", say("console.dissolve"), form(null)),
  ];
  redraw(groupActs, acts, "groups");
}
