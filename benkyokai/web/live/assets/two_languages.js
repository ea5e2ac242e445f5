// @ts-check
// The projector in both languages: each thing of the state knows itself in the other language as `other`, and each
// sentence of ours stands in both. Japanese comes first.
import { h } from "./base.js";
import { WORDS, WORDS_BY_LANGUAGE } from "./words.js";

const BOTH = Object.fromEntries(Object.keys(WORDS).map((key) => [key, inBoth(WORDS_BY_LANGUAGE.ja[key], WORDS_BY_LANGUAGE.en[key])]));
// A number needs no word.
BOTH["live.people"] = WORDS_BY_LANGUAGE.en["live.people"];
BOTH["live.section_of"] = WORDS_BY_LANGUAGE.ja["live.section_of"];

/** @param {string} first @param {string} second */
function inBoth(first, second) {
  if (first === second) return first;
  // A sentence has a line of its own; what counts is not told apart by what looks like a fraction.
  return `${first}${first.endsWith("。") ? "\n" : first.includes("{n}") ? " · " : " / "}${second}`;
}

/** @param {ScreenState} state */
export function speak(state) {
  document.documentElement.lang = state.language;
  Object.assign(WORDS, state.other ? BOTH : WORDS_BY_LANGUAGE[state.language]);
  if (state.other) pairUp(state, state.other);
}

/** @param {any} one @param {any} other */
function pairUp(one, other) {
  for (const [key, value] of Object.entries(one)) {
    const match = other[key];
    if (key === "other" || !value || !match || typeof value !== "object" || typeof match !== "object") continue;
    pairUp(value, match);
  }
  if (!Array.isArray(one)) one.other = other;
}

// What `named` does, for what the server rendered from an author's text.
/** @param {Named} one */
export function namedHtml(one) {
  const other = one.other && one.other.t;
  const first = h("span", { html: one.t });
  if (!other || other === one.t) return first;
  return [first, " ", h("span", { class: "second", lang: "en", html: other })];
}

// Something long: the two languages side by side where there is room, else one below the other; what is the same in
// both, such as a facilitator's own words, once.
/**
 * @template {{ other?: any }} T @template {Content} R @param {T} one @param {(one: T) => R} view
 * @returns {R | HTMLElement}
 */
export function sideBySide(one, view) {
  if (!one.other) return view(one);
  const column = (/** @type {string} */ language, /** @type {T} */ shown) => {
    Object.assign(WORDS, WORDS_BY_LANGUAGE[language]);
    return h("div", { lang: language }, view(shown));
  };
  const columns = [column("ja", one), column("en", one.other)];
  Object.assign(WORDS, BOTH);
  if (columns[0].innerHTML === columns[1].innerHTML) return view(one);
  return h("div", { class: "two-languages" }, columns);
}
