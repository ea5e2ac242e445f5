// What is chosen and not sent: which forms a page sends by itself, when, and how often.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { World } from "./world.mjs";

const SENTENCES = ["your_answer", "go_there", "will_be_sent", "missing", "choose_first"];
let world, clock, timeUp, sent;
let visit = 0;

/** A form of which so much is chosen; `last` is what was sent. */
function form(chosen, { last = "", whole = true, called = "Training" } = {}) {
  const made = {
    chosen,
    last,
    form: { label: "Where?" },
    lacking: () => (whole ? undefined : { called }),
    unsent: () => made.chosen !== made.last,
  };
  return made;
}

/** The page with these forms, whose answers close in so many seconds. */
function page(forms, seconds, door = "open") {
  const unit = new timeUp.TimeUp(() => forms, (one) => {
    sent.push(one.chosen);
    one.last = one.chosen;
  });
  clock.setClock({ server_time: world.now / 1000 });
  setInterval(() => unit.look(), 250);
  unit.told({ door, closes_at: world.now / 1000 + seconds, paused_at: null });
  return unit;
}

beforeEach(async () => {
  world = new World();
  sent = [];
  const words = await import("../../benkyokai/web/live/assets/words.js");
  words.useWords("en", Object.fromEntries(SENTENCES.map((name) => [`phone.${name}`, `${name} {part}`])));
  clock = await import("../../benkyokai/web/live/assets/clock.js");
  timeUp = await import(`../../benkyokai/web/live/assets/time_up.js?${(visit += 1)}`);
});

test("complete and not what was sent last: nothing leaves before the end, and then it goes once", async () => {
  const mine = form("b", { last: "a" });
  page([mine], 12);
  await world.pass(11.9);
  assert.deepEqual(sent, []);
  await world.pass(1);
  assert.deepEqual(sent, ["b"]);
  mine.chosen = "c";
  await world.pass(1);
  assert.deepEqual(sent, ["b"], "once for each end");
});

test("what was sent before, what nobody touched and what is incomplete stay", async () => {
  page([form("a", { last: "a" }), form(""), form("half", { whole: false })], 1);
  await world.pass(3);
  assert.deepEqual(sent, []);
});

test("of a survey each complete answer goes", async () => {
  page([form("one"), form("two", { whole: false }), form("three")], 1);
  await world.pass(3);
  assert.deepEqual(sent, ["one", "three"]);
});

test("closing by hand is the end as well, and a second end is another one", async () => {
  const mine = form("a");
  const unit = page([mine], 0, "closing");
  await world.pass(1);
  assert.deepEqual(sent, ["a"]);
  mine.chosen = "b";
  unit.told({ door: "open", closes_at: null });
  await world.pass(5);
  unit.told({ door: "closing", closes_at: world.now / 1000 });
  await world.pass(1);
  assert.deepEqual(sent, ["a", "b"]);
});

test("a pause, more seconds, or opening again in time leave it unsent", async () => {
  const unit = page([form("a")], 5);
  await world.pass(4);
  unit.told({ door: "open", closes_at: world.now / 1000 + 1, paused_at: world.now / 1000 });
  await world.pass(30);
  assert.deepEqual(sent, []);
  unit.told({ door: "closing", closes_at: world.now / 1000 });
  unit.told({ door: "open", closes_at: null });
  await world.pass(5);
  assert.deepEqual(sent, []);
});

test("from ten seconds before the bar says what will be sent, or what is missing", async () => {
  const half = form("half", { whole: false });
  const unit = page([half], 20);
  await world.pass(9.3);
  assert.equal(unit.bar.hidden, true);
  await world.pass(1);
  assert.equal(unit.bar.hidden, false);
  assert.equal(unit.way.hidden, false);
  assert.equal(unit.sentence.textContent, "missing Training");
  half.lacking = () => undefined;
  await world.pass(0.3);
  assert.equal(unit.way.hidden, true, "nothing is missing any more");
  assert.match(unit.sentence.textContent, /^will_be_sent/);
  half.last = half.chosen;
  await world.pass(0.3);
  assert.equal(unit.bar.hidden, true, "nothing is left to say");
});
