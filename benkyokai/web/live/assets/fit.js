// @ts-check
// A projector never scrolls: the largest type with which everything is on the screen at once. Where that is too small
// for the last row, what was read before goes first; where even the smallest readable type is too large, what was seen
// before, or stands on the phones too, is left out, the last first.
const [LARGEST, COMFORTABLE, READABLE, IN_BOTH, SMALLEST] = [2, 1, 0.78, 0.69, 0.55]; // two languages may be smaller
const STEP = 0.02;
export const READ_BEFORE = 90; // the first rank of what goes before type gets smaller than comfortable
const HANDHELD = 700; // px: a window this narrow stands beside a video call, and is scrolled

/** @template {HTMLElement | null} T @param {number} rank @param {T} node */
export const spare = (rank, node) => {
  if (node) node.dataset.spare = String(rank);
  return node;
};

/** @param {HTMLElement} app @param {boolean} both two languages are on the screen */
export function fit(app, both) {
  const spares = [...app.querySelectorAll("[data-spare]")].map((one) => /** @type {HTMLElement} */ (one));
  const largest = (/** @type {number} */ large, /** @type {number} */ small) => largestOf(app, large, small);
  for (const one of spares) leave(one, false);
  const ranks = [...new Set(spares.map((one) => Number(one.dataset.spare)))].sort((a, b) => a - b);
  if (innerWidth < HANDHELD) return largest(1.35, 1) || resize(app, 1);
  const leaveLast = () => {
    const last = ranks.pop();
    for (const one of spares) if (Number(one.dataset.spare) === last) leave(one, true);
  };
  while (!largest(LARGEST, COMFORTABLE) && (ranks.at(-1) ?? 0) >= READ_BEFORE) leaveLast();
  while (!largest(LARGEST, both ? IN_BOTH : READABLE)) {
    if (!ranks.length) return largest(READABLE, SMALLEST);
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

// Of a list that is cut, the page says that there is more.
/** @param {HTMLElement} one @param {boolean} hidden */
function leave(one, hidden) {
  one.hidden = hidden;
  const more = /** @type {HTMLElement | null | undefined} */ (one.parentElement?.querySelector(":scope > .more"));
  if (more) more.hidden = !one.parentElement?.querySelector(":scope > [data-spare][hidden]");
}
