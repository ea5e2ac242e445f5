// @ts-check
// The sentences of the page, in its reader's language. Who makes the page says them in `BENKYOKAI`, or with `useWords`.

/** @typedef {Record<string, string>} Words */
/**
 * @typedef {{
 *   page: string, lang: string, words: Words, wordsByLanguage: Record<string, Words>, latest?: any,
 *   css?: string, mount?: (component: any) => () => void
 * }} Given
 */

/** @type {Given | undefined} */
export const given = /** @type {any} */ (globalThis).BENKYOKAI;

export let LANG = "ja";
/** @type {Words} */
export const WORDS = {};
export const WORDS_BY_LANGUAGE = given?.wordsByLanguage ?? {};

/** @param {string} lang @param {Words} words */
export function useWords(lang, words) {
  LANG = lang;
  Object.assign(WORDS, words);
}

// In a session of teams what is counted is teams, as in benkyokai/core/text.py.
let teams = false;
/** @param {boolean} on */
export const countTeams = (on) => (teams = on);
/** @param {string} sentence */
const ofTeams = (sentence) =>
  sentence.replace(/({(?!size})\w+})人/g, "$1組").replace(/{(?!size\|)(\w+)\|person\|people}/g, "{$1|team|teams}");

/**
 * A sentence with its values. `{n|question|questions}` is the first where n reads 1, else the second, as in
 * benkyokai/core/text.py.
 * @param {string} key @param {Record<string, any>} [values]
 */
export const say = (key, values = {}) =>
  (teams ? ofTeams(WORDS[key]) : WORDS[key]).replace(/{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?}/g, (_, name, one, many) =>
    one === undefined ? values[name] : String(values[name]) === "1" ? one : many,
  );

if (given) useWords(given.lang, given.words);
