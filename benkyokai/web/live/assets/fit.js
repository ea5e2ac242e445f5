// @ts-check
// A projector never scrolls: the largest type with which everything is on the screen at once. Where that is too small
// for the last row, long reasons are cut first, then what was read before goes; where even the smallest readable type is
// too large, what was seen before, or stands on the phones too, is left out, the last first. What is left out is named.
import { all, find } from "./base.js";

const [LARGEST, COMFORTABLE, READABLE, SMALLEST] = [2, 1, 0.7815, 0.45]; // of 1.6 % of the width; 24 of 1,920 pixels
const STEP = 0.02;
export const READ_BEFORE = 90; // the first rank of what goes before type gets smaller than comfortable
const CUT = 120; // the rank of what is cut to two lines
const HANDHELD = 700; // px: a window this narrow stands beside a video call, and is scrolled

/** What the projector leaves out, as the console is told; `small`: nothing, and yet it is too small. */
/** @typedef {"long_reasons" | "reasons" | "discuss" | "replies" | "shift" | "prompt" | "orders" | "words" | "text" | "language" | "small"} Left */

/**
 * @template {HTMLElement | null} T @param {number} rank @param {T} node @param {Left} [what] what goes with it
 */
export const spare = (rank, node, what) => {
  if (node) node.dataset.spare = String(rank);
  if (node && what) node.dataset.left = what;
  return node;
};

// A text that is cut to two lines before anything goes.
/** @param {HTMLElement} node */
export const cuttable = (node) => spare(CUT, node, "long_reasons");

// Fits the page, and tells what is not on it.
/** @param {HTMLElement} app @returns {Left[]} */
export function fit(app) {
  const spares = all(app, "[data-spare]");
  for (const one of spares) leave(one, false);
  const small = !fitted(app, spares);
  const brief = all(app, ".brief");
  for (const one of brief) one.dataset.left = "prompt";
  const cut = (/** @type {HTMLElement} */ one) => one.matches(".brief, .short") && one.scrollHeight > one.clientHeight + 2;
  const gone = [...spares, ...brief].filter((one) => one.hidden || cut(one));
  const always = find(app, "[data-always]")?.dataset.always?.split(" ") ?? [];
  const left = /** @type {Set<Left>} */ (new Set([...always, ...gone.map((one) => one.dataset.left)]));
  return small ? [...left, "small"] : [...left];
}

/** @param {HTMLElement} app @param {HTMLElement[]} spares */
function fitted(app, spares) {
  const largest = (/** @type {number} */ large, /** @type {number} */ small) => largestOf(app, large, small);
  const ranks = [...new Set(spares.map((one) => Number(one.dataset.spare)))].sort((a, b) => a - b);
  if (innerWidth < HANDHELD) {
    if (!largest(1.35, 1)) resize(app, 1);
    return true;
  }
  const most = app.querySelector(".figures") ? COMFORTABLE : LARGEST; // a drawing takes what the type leaves
  const leaveLast = () => {
    const last = ranks.pop();
    for (const one of spares) if (Number(one.dataset.spare) === last) leave(one, true);
  };
  while (!largest(most, COMFORTABLE) && (ranks.at(-1) ?? 0) >= READ_BEFORE) leaveLast();
  while (!largest(most, READABLE)) {
    if (!ranks.length) return largest(READABLE, SMALLEST) && false;
    leaveLast();
  }
  return true;
}

// The largest size with which everything fits; false where not even the small one does.
/** @param {HTMLElement} app @param {number} large @param {number} small */
function largestOf(app, large, small) {
  if (fits(app, large)) return true;
  if (!fits(app, small)) return false;
  while (large - small > STEP) {
    const middle = (large + small) / 2;
    if (fits(app, middle)) small = middle;
    else large = middle;
  }
  return fits(app, small);
}

/** @param {HTMLElement} app @param {number} size */
const resize = (app, size) => app.style.setProperty("--size", String(size));

/** @param {HTMLElement} app @param {number} size */
function fits(app, size) {
  resize(app, size);
  const { scrollHeight, scrollWidth } = document.documentElement;
  return scrollHeight <= innerHeight && scrollWidth <= innerWidth;
}

/** @param {HTMLElement} one */
const isCut = (one) => Number(one.dataset.spare) === CUT;

// Of a list that is cut, the page says that there is more.
/** @param {HTMLElement} one @param {boolean} gone */
function leave(one, gone) {
  if (isCut(one)) return void one.classList.toggle("short", gone);
  one.hidden = gone;
  const more = one.parentElement && find(one.parentElement, ":scope > .more");
  if (more) more.hidden = !one.parentElement?.querySelector(":scope > [data-spare][hidden]");
}
