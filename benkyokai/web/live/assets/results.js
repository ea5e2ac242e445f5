// @ts-check
// What the release shows: rows with reasons.
// An order is numbered. Where no row is an answer, as in a key that gives pairs, there is nothing to mark.
import { bullets, h, muted, titled } from "./base.js";
import { say, WORDS } from "./words.js";

/** @param {Row[]} rows @param {boolean | undefined} numbered @param {boolean} room */
function resultRows(rows, numbered, room) {
  // A hollow circle would say "right" to a Japanese reader.
  const key = room && !rows.some((row) => row.good);
  const mark = (/** @type {Row} */ row, /** @type {number} */ place) =>
    (numbered ? `${place + 1}.` : key ? "" : row.good ? "●" : "–");
  const item = (/** @type {Row} */ row, /** @type {number} */ place) => {
    const tags = [
      row.good && !row.credit && !numbered && h("small", { class: "tag good" }, WORDS["phone.right_one"]),
      row.credit && h("small", { class: `tag ${row.good ? "good" : ""}` }, row.credit),
      row.badge && h("small", { class: "badge" }, row.badge),
      row.n != null && h("b", { class: "votes" }, say("live.people", { n: row.n })),
      row.mine && h("small", { class: "tag mine" }, row.chosen ?? say("your_choice")),
      row.own && h("small", { class: "tag mine" }, say("phone.own_choice", { own: row.own })),
      row.placed && h("small", { class: "tag mine" }, row.placed),
    ];
    const line = h("p", {}, h("span", { html: row.t, "data-no": row.no }), row.to && [" → ", h("b", {}, row.to)], tags);
    const reply = row.reply && h("p", { class: "reply", html: `→ ${row.reply}` });
    const why = row.why && h("p", { class: "muted", html: row.why });
    const sign = h("span", { class: "mark", "aria-hidden": "true" }, mark(row, place));
    return h("li", { class: row.good && !numbered ? "good" : "" }, sign, h("div", {}, line, reply, why));
  };
  return h(numbered ? "ol" : "ul", { class: "result" }, rows.map(item));
}

// What a reason is about in the projector's other language, without the names that are the same.
/** @param {Reason} one */
function aboutInOther(one) {
  const others = (one.other?.about || []).filter((/** @type {string} */ name) => !one.about.includes(name));
  return others.length > 0 && h("span", { class: "second", lang: "en" }, others.join(" / "));
}

// Reasons that the facilitator shows. `votable` turns one into what a participant can do with it.
/** @param {Reason[]} said @param {(one: Reason) => Content} [votable] */
export function saidView(said, votable) {
  const quote = (/** @type {Reason} */ one) =>
    h(
      "blockquote",
      { class: one.pinned ? "pinned" : "" },
      h("div", { class: "words" }, one.t),
      h("footer", {}, [one.by, ...one.about].filter(Boolean).join(" / "), aboutInOther(one)),
      votable ? votable(one) : one.votes > 0 && h("p", { class: "marks" }, say("live.votes", { n: one.votes })),
    );
  return h("section", { class: "said" }, titled(say("live.reasons"), said.map(quote)));
}

// How each part of one's own answer did, and what decided it.
/** @param {Result} result */
function partsView({ parts = [], decided }) {
  const credit = (/** @type {typeof parts[number]} */ one) => h("small", { class: `tag ${one.good ? "good" : ""}` }, one.credit);
  const part = (/** @type {typeof parts[number]} */ one) => [
    h("p", {}, h("b", {}, one.t), ` ${one.score}`, one.own && [" · ", h("span", { html: one.own.t })]),
    one.credit && h("p", {}, credit(one), " ", h("span", { html: one.why ?? "" })),
  ];
  return (parts.length > 0 || decided) && bullets([...parts.map(part), ...(decided ? [decided] : [])], { class: "parts" });
}

// Every part with its reason.
/** @param {Result} result */
export const reasonsView = (result, room = false) => [
  result.rows && resultRows(result.rows, result.numbered, room),
  (result.groups || []).map((group) =>
    h("section", {}, h("h3", {}, group.t, group.score && h("b", {}, ` ${group.score}`)), resultRows(group.rows, false, room)),
  ),
];

// `room` is whom no answer on it belongs to: what the console and the projector show.
/** @param {Result} result */
export function resultView(result, room = false) {
  return h(
    "div",
    { class: "verdict" },
    result.lead && h("p", {}, result.lead),
    result.verdict && h("p", { class: "lead" }, result.verdict),
    !!result.marks?.length && muted(result.marks.flatMap((one, place) => (place ? [h("br"), one] : [one]))),
    partsView(result),
    (result.notices || []).map((text) => h("p", { class: "notice" }, text)),
    result.given && [h("h3", {}, say("phone.your_answer")), h("blockquote", {}, String(result.given))],
    (result.notes || []).map((text) => h("p", {}, text)),
    result.head && h("h3", {}, result.head),
    result.model && h("div", { html: result.model }),
    reasonsView(result, room),
  );
}
