// @ts-check
// What every page of a live session and the light page begin with: imported first, it settles where the page stands.
import { settle } from "./here.js";
import { countTeams } from "./words.js";

/** @param {string} part */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // typed by hand
  }
}

/** @type {import("./words.js").Given} */
const given = /** @type {any} */ (globalThis).BENKYOKAI;
const base = location.pathname.replace(/\/(live(\/.*)?|light)$/, "");
export const CODE = decoded((location.pathname.match(/\/live\/([^/]+)/) || [])[1] || "");

if (given.page === "light") settle(base, "light", "light");
else settle(base, `live/${encodeURIComponent(CODE)}`, CODE);

/** What the page was told last. @type {any} */
export let latest = null;

/** @param {any} state */
export function remember(state) {
  latest = given.latest = state; // there too, for whoever looks at the page from outside
  countTeams(state.size != null || !!state.common?.rules?.teams);
}
