// @ts-check
// The words of a poll: on the console to look at, group by group; where they are shown, as a list or as a cloud.
import { deed } from "./acting.js";
import { dotted, h, muted } from "./base.js";
import { bounded } from "./stage.js";
import { say } from "./words.js";

// Each with its buttons; nobody else has any of them until it is shown.
/** @param {Tally} group */
export function wordsToShow(group) {
  if (!group.rows.length) return muted(say("console.words_none"));
  const hidden = group.rows.some((row) => !row.shown && !row.hurts);
  const [look, as] = group.as === "cloud" ? ["list", "console.words_as_list"] : ["cloud", "console.words_as_cloud"];
  const row = (/** @type {Tally["rows"][number]} */ one) =>
    h(
      "li",
      { class: one.shown ? "shown" : null },
      deed(one.shown ? "console.hide" : "console.show", `word${one.k}`, "words", { key: one.k ?? "", shown: !one.shown }),
      h("span", {}, h("b", {}, one.t), ` ${say("live.people", { n: one.n })}`),
      one.hurts && h("small", { class: "muted" }, say("console.words_hurt")),
    );
  const shown = group.rows.filter((one) => one.shown).length;
  return [
    h("h2", {}, say("console.words"), h("small", { class: "muted" }, ` ${dotted(group.note, say("console.n_shown", { n: shown }))}`)),
    muted(say("console.words_hint")),
    h(
      "p",
      { class: "acts" },
      deed(hidden ? "console.show_all" : "console.hide_all", "all", "words", { key: null, shown: hidden }),
      deed(as, "as", "words", { key: null, as: look }),
    ),
    bounded("words", say("console.words"), [h("ul", { class: "gathered" }, group.rows.map(row))]),
  ];
}
