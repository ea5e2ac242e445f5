// A projector never scrolls: the largest type with which everything is on the screen at once. Where that is too small
// for the last row, what was read before goes first; where even the smallest readable type is too large, what was seen
// before, or stands on the phones too, is left out, the last first.
const [LARGEST, COMFORTABLE, READABLE, IN_BOTH, SMALLEST] = [2, 1, 0.78, 0.69, 0.55]; // two languages may be smaller
const STEP = 0.02;
const READ_BEFORE = 90; // the first rank of what goes before type gets smaller than comfortable
const HANDHELD = 700; // px: a window this narrow stands beside a video call, and is scrolled

const spare = (rank, node) => {
  if (node) node.dataset.spare = rank;
  return node;
};

function fit() {
  const spares = [...app.querySelectorAll("[data-spare]")];
  for (const one of spares) leave(one, false);
  const ranks = [...new Set(spares.map((one) => Number(one.dataset.spare)))].sort((a, b) => a - b);
  if (innerWidth < HANDHELD) return largest(1.35, 1) || resize(1);
  const leaveLast = () => {
    const last = ranks.pop();
    for (const one of spares) if (Number(one.dataset.spare) === last) leave(one, true);
  };
  while (!largest(LARGEST, COMFORTABLE) && ranks.at(-1) >= READ_BEFORE) leaveLast();
  while (!largest(LARGEST, latest?.other ? IN_BOTH : READABLE)) {
    if (!ranks.length) return largest(READABLE, SMALLEST);
    leaveLast();
  }
  return true;
}

// The largest size with which everything fits; false where not even the small one does.
function largest(large, small) {
  if (fits(large)) return true;
  if (!fits(small)) return false;
  while (large - small > STEP) {
    const middle = (large + small) / 2;
    if (fits(middle)) small = middle;
    else large = middle;
  }
  return fits(small);
}

const resize = (size) => app.style.setProperty("--size", size);

function fits(size) {
  resize(size);
  const { scrollHeight, scrollWidth } = document.documentElement;
  return scrollHeight <= innerHeight && scrollWidth <= innerWidth;
}

// Of a list that is cut, the page says that there is more.
function leave(one, hidden) {
  one.hidden = hidden;
  const more = one.parentElement.querySelector(":scope > .more");
  if (more) more.hidden = !one.parentElement.querySelector(":scope > [data-spare][hidden]");
}
addEventListener("resize", fit);
