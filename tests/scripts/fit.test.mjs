// The projector's type: as large as everything has room for; what goes, and in which order, where that is too small.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { cuttable, fit, spare } from "../../benkyokai/web/live/assets/fit.js";

/** A page of parts with a height each at size 1, in a window of height 1000. */
class Screen {
  style = { setProperty: (_, size) => (this.size = Number(size)) };

  constructor(height, ...parts) {
    this.height = height;
    this.parts = parts;
    const more = { hidden: true };
    const cut = () => parts.some((one) => one.hidden && one.dataset.spare !== undefined);
    const parentElement = { querySelector: (what) => (what.endsWith(".more") ? more : cut() ? {} : null) };
    for (const one of parts) one.parentElement = parentElement;
    this.more = more;
    const page = this;
    Object.assign(globalThis, {
      innerHeight: 1000,
      innerWidth: 1600,
      document: {
        documentElement: {
          scrollWidth: 1600,
          get scrollHeight() {
            const shown = page.parts.filter((one) => !one.hidden).reduce((sum, one) => sum + one.height, page.height);
            return page.size * shown;
          },
        },
      },
    });
  }

  querySelectorAll(what) {
    return what === ".brief" ? [] : this.parts;
  }

  querySelector() {
    return this.always && { dataset: { always: this.always } };
  }

  get left() {
    return this.parts.filter((one) => !one.hidden).map((one) => Number(one.dataset.spare));
  }
}

/** A part that may go; of two, the one with the higher rank goes first. */
const part = (rank, height, what = "reasons") => spare(rank, { dataset: {}, height, hidden: false, matches: () => false }, what);

/** A text that is cut to two lines of 50 each. */
const long = (height) => {
  const one = { dataset: {}, height, hidden: false, scrollHeight: height, clientHeight: height, matches: () => one.height < height };
  const toggle = (_, on) => (one.height = one.clientHeight = on ? 100 : height);
  return cuttable(Object.assign(one, { classList: { toggle } }));
};

let screen;
const near = (size) => assert.ok(Math.abs(screen.size - size) < 0.03, `${screen.size} is not ${size}`);

beforeEach(() => (screen = null));

test("little is shown twice as large, and no larger", () => {
  screen = new Screen(100);
  fit(screen);
  near(2);
});

test("the largest type with which everything fits", () => {
  screen = new Screen(300, part(1, 200), part(95, 200));
  fit(screen);
  near(1000 / 700);
  assert.deepEqual(screen.left, [1, 95]);
  assert.equal(screen.more.hidden, true);
});

test("what was read before goes before the type gets smaller than comfortable", () => {
  screen = new Screen(800, part(1, 150), part(90, 200), part(91, 200));
  fit(screen);
  assert.deepEqual(screen.left, [1]);
  near(1000 / 950);
});

test("what nobody has read stays as long as the type is readable", () => {
  screen = new Screen(800, part(1, 200), part(2, 200));
  fit(screen);
  assert.deepEqual(screen.left, [1, 2]);
  near(1000 / 1200);
});

test("then it goes too, the last first, and the page says that there is more", () => {
  screen = new Screen(1000, part(1, 200), part(2, 200), part(3, 200));
  fit(screen);
  assert.deepEqual(screen.left, [1]);
  near(1000 / 1200);
  assert.equal(screen.more.hidden, false);
});

test("parts of one rank go together", () => {
  screen = new Screen(1000, part(1, 200), part(2, 100), part(2, 100));
  fit(screen);
  assert.deepEqual(screen.left, [1]);
});

test("what was left out comes back where there is room for it again", () => {
  screen = new Screen(1000, part(1, 400));
  fit(screen);
  assert.deepEqual(screen.left, []);
  globalThis.innerHeight = 2000;
  fit(screen);
  assert.deepEqual(screen.left, [1]);
});

test("with nothing left to go, the type is as small as it can be read at all, and no smaller", () => {
  screen = new Screen(1500);
  fit(screen);
  near(1000 / 1500);
  screen = new Screen(5000);
  assert.deepEqual(fit(screen), ["small"]);
  near(0.45);
});

test("a narrow window is scrolled: nothing goes", () => {
  screen = new Screen(5000, part(99, 100));
  globalThis.innerWidth = 400;
  fit(screen);
  assert.deepEqual(screen.left, [99]);
  near(1);
});

test("a long text is cut to two lines before anything goes, and that is told", () => {
  screen = new Screen(700, long(500), part(1, 100), part(95, 50, "prompt"));
  assert.deepEqual(fit(screen), ["long_reasons"]);
  assert.deepEqual(screen.parts.map((one) => one.hidden), [false, false, false]);
  near(1000 / 950);
});

test("what has gone is told, each kind once, and what the page left out by itself", () => {
  screen = new Screen(1000, part(1, 100, "discuss"), part(4, 200), part(5, 200));
  screen.always = "text language";
  assert.deepEqual(fit(screen), ["text", "language", "reasons"]);
  screen = new Screen(100, part(4, 200));
  assert.deepEqual(fit(screen), []);
});
