// @ts-check
// Distributions: a bar is a share of those who answered, its number says how many.
// Below five people a share would mislead: dots, one for each.
import { h, muted } from "./base.js";
import { say } from "./words.js";

/** @param {number} n @param {number} of */
const share = (n, of) =>
  of < 5
    ? h("span", { class: "dots", "aria-hidden": "true" }, "●".repeat(n))
    : h("span", { class: "line", "aria-hidden": "true" }, h("i", { style: `width:${(100 * n) / of}%` }));

// A name of a few words; on a projector in both languages with the other one's behind it, smaller; nothing twice.
/** @param {Record<string, any>} one */
export function named(one, key = "t") {
  const other = one.other && one.other[key];
  if (!other || other === one[key]) return one[key];
  return [h("span", { lang: "ja" }, one[key]), " ", h("span", { class: "second", lang: "en" }, other)];
}

/** @param {Tally} group */
export function bars(group) {
  if (group.as === "cloud") return cloud(group);
  const bar = (/** @type {Tally["rows"][number]} */ row) =>
    h(
      "div",
      { class: "bar" },
      h("span", { class: "name", "data-no": row.no }, named(row)),
      share(row.n, group.of),
      h("b", {}, say("live.people", { n: row.n })),
    );
  const by_hand = group.by_hand && muted(say("live.by_hand", { of: group.of, n: group.by_hand }));
  return h("section", { class: worded(group) }, group.t && h("h3", {}, named(group)), group.rows.map(bar), group.note && muted(named(group, "note")), by_hand);
}

// Words the larger the more people wrote them; how many did stands beside each.
/** @param {Tally} group */
function cloud(group) {
  const most = Math.max(...group.rows.map((row) => row.n));
  const word = (/** @type {Tally["rows"][number]} */ row) =>
    h("li", { style: `--share:${row.n / most}` }, row.t, " ", h("b", {}, say("live.people", { n: row.n })));
  return h("section", { class: "bars" }, h("ul", { class: "cloud" }, group.rows.map(word)), muted(named(group, "note")));
}

// Both votes on one choice: two lines, and the numbers beside its name.
/** @param {Shift[]} groups */
export function shifts(groups) {
  const sign = (/** @type {string} */ vote, /** @type {string} */ word, /** @type {number} */ of) =>
    h("span", { class: `vote ${vote}` }, of < 5 ? share(1, of) : h("i", {}), say(word));
  const pair = (/** @type {Shift["rows"][number]} */ row, /** @type {number} */ of) =>
    h(
      "div",
      { class: "pair" },
      h("span", { class: "name", "data-no": row.no }, named(row)),
      h("b", {}, `${row.before} → ${row.after}`),
      h("div", { class: "vote before" }, share(row.before, of)),
      h("div", { class: "vote after" }, share(row.after, of)),
    );
  return groups.map((group) =>
    h(
      "section",
      { class: `${worded(group)} shift` },
      h("h3", {}, group.t ? named(group) : say("live.shift")),
      h(
        "p",
        { class: "legend muted", "aria-hidden": "true" },
        sign("before", "live.first_vote", group.of),
        sign("after", "live.then", group.of),
      ),
      group.rows.map((row) => pair(row, group.of)),
      muted(named(group, "note")),
    ),
  );
}

// A group whose choices are sentences takes more room than one whose choices are names.
/** @param {Tally | Shift} group */
function worded(group) {
  const width = (/** @type {string} */ text) => [...text].reduce((sum, letter) => sum + (letter > "\u2e80" ? 2 : 1), 0);
  return group.rows.some((row) => width(row.t) > 50) ? "bars worded" : "bars";
}

// Side by side where there is room.
/** @param {Content[]} groups */
export const tallies = (groups) => h("div", { class: "tallies" }, groups);
