// A projector never scrolls: the largest type with which everything is on the screen at once. Where even the smallest
// readable type is too large, what was seen before, or stands on the phones too, is left out, the last first.
const SIZES = [2, 1.8, 1.65, 1.5, 1.35, 1.2, 1.1, 1, 0.92, 0.85, 0.78];
const SMALLER = [0.72, 0.66, 0.6, 0.55];
const HANDHELD = 700; // px: a window this narrow stands beside a video call, and is scrolled

const spare = (rank, node) => {
  if (node) node.dataset.spare = rank;
  return node;
};

function fit() {
  const spares = [...app.querySelectorAll("[data-spare]")];
  for (const one of spares) leave(one, false);
  const ranks = [...new Set(spares.map((one) => Number(one.dataset.spare)))].sort((a, b) => a - b);
  if (innerWidth < HANDHELD) return resize(1);
  // Two languages may be smaller than one.
  const sizes = latest?.other ? [...SIZES, ...SMALLER.slice(0, 2)] : SIZES;
  while (!sizes.some(fits)) {
    const last = ranks.pop();
    if (last === undefined) return SMALLER.some(fits);
    for (const one of spares) if (Number(one.dataset.spare) === last) leave(one, true);
  }
}

const resize = (size) => app.style.setProperty("--size", size);

function fits(size) {
  resize(size);
  return document.documentElement.scrollHeight <= innerHeight;
}

// Of a list that is cut, the page says that there is more.
function leave(one, hidden) {
  one.hidden = hidden;
  const more = one.parentElement.querySelector(":scope > .more");
  if (more) more.hidden = !one.parentElement.querySelector(":scope > [data-spare][hidden]");
}
addEventListener("resize", fit);
