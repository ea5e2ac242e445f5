// @ts-check
// How sure those are who chose the same, and the record of the step: who assumed, chose and said what, before and after.
import { fill, folded, h } from "./base.js";
import { HERE, tryAsk } from "./here.js";
import { latest } from "./page.js";
import { SCROLLS, tool } from "./stage.js";
import { LANG, say } from "./words.js";

let sureOpen = false;

/** @param {Sure | null} [sure] */
export function certaintyPart(sure) {
  if (!sure) return null;
  const table = (/** @type {Sure["choices"][number]} */ choice) =>
    tableOf(
      [choice.t, ...sure.words, say("console.surely_wrong")],
      choice.rows.map((row) => [row.t, [...row.n, row.wrong].map((n) => h("td", {}, n ? String(n) : "–"))]),
      "sure",
    );
  const choices = sure.choices.filter((one) => one.rows.length);
  if (!choices.length) return null;
  const word = say("console.certainty_by");
  const box = folded(word, h("div", { ...SCROLLS, "aria-label": word }, choices.map(table)));
  box.open = sureOpen;
  box.addEventListener("toggle", () => (sureOpen = box.open));
  return box;
}

// A table with a row of heads; of each row the first cell is its head, the others are cells already.
/** @param {string[]} heads @param {[string, Content][]} rows @param {string} [cls] */
function tableOf(heads, rows, cls) {
  const row = (/** @type {[string, Content]} */ [name, cells]) => h("tr", {}, h("th", { scope: "row" }, name), cells);
  const head = h("tr", {}, heads.map((word) => h("th", { scope: "col" }, word)));
  return h("table", { class: cls }, h("thead", {}, head), h("tbody", {}, rows.map(row)));
}

const recordLines = h("div", { ...SCROLLS, "aria-label": say("console.record") });
const recordFile = h("p", {}, h("a", { href: `${HERE}/record.csv?lang=${LANG}` }, say("console.record_csv")));
export const recordBox = tool("record", say("console.record"), recordLines, recordFile);
recordBox.addEventListener("toggle", () => fetchRecord());
let recordAt = "";

/** @param {ConsoleState} state */
export function drawRecord(state) {
  recordBox.hidden = state.phase !== "ended" && !state.now?.door;
  fetchRecord();
}

// Fetched while the section is open alone: it can be long.
async function fetchRecord() {
  if (!recordBox.open || !latest) return;
  const at = JSON.stringify([latest.version, latest.at, latest.now?.door, latest.people.length]);
  if (recordAt === at) return;
  recordAt = at;
  const { status, body } = await tryAsk(`${HERE}/record`);
  if (status !== 200) return (recordAt = "");
  recordLines.hidden = !body.lines.length;
  fill(recordLines, body.lines.length > 0 && recordTable(body.lines));
}

/** @param {RecordLine[]} lines */
function recordTable(lines) {
  const cell = (/** @type {Voted | null} */ vote, /** @type {string} */ when) =>
    h(
      "td",
      { "data-vote": vote ? say(when) : null },
      vote && [
        h("div", {}, vote.said.join(" / ")),
        vote.reason && h("div", { class: "reason" }, vote.reason),
        vote.strong != null && h("small", { class: "muted" }, say(vote.strong ? "console.twin_got" : "console.twin_missed")),
        vote.sure && h("small", { class: "muted" }, say("console.is_sure", { sure: vote.sure })),
      ],
    );
  const words = ["console.who", "live.first_vote", "live.then", ...(lines.some((line) => line.twin) ? ["live.twin"] : [])];
  /** @type {(line: RecordLine) => [string, Content]} */
  const row = ({ who, before, after, twin }) => [
    who,
    [cell(before, "live.first_vote"), cell(after, "live.then"), words.length > 3 && cell(twin, "live.twin")],
  ];
  return tableOf(words.map((word) => say(word)), lines.map(row));
}
