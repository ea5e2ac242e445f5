// The line to the server: it finds a way, notices when it is lost, and comes back without being in the way.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { Connection } from "../../benkyokai/web/live/assets/connection.js";
import { settle } from "../../benkyokai/web/live/assets/here.js";
import { World } from "./world.mjs";

let world, told;

beforeEach(() => {
  [world, told] = [new World(), []];
  settle("", "live/ABC", "ABC");
});

function connected() {
  const link = new Connection(
    "phone",
    (state) => told.push(state.tag),
    (on) => told.at(-1) !== on && told.push(on),
  );
  link.onRest = () => told.push("resting");
  link.onRefused = (why) => told.push(why.why ?? "refused");
  return link;
}

/** Past the first request, on an open socket. */
async function listening() {
  const link = connected();
  await world.last.answer(200, { tag: "1" });
  await world.sockets[0].open();
  return link;
}

/** Past three sockets that never opened, on a line that works. */
async function polling() {
  const link = connected();
  for (let times = 0; times < 3; times += 1) {
    await world.pass(0.5);
    await world.last.answer(200, { tag: String(times) });
    await world.pass(4);
  }
  await world.pass(0.5);
  await world.last.answer(204);
  return link;
}

test("the whole state comes first, then what is new over a socket", async () => {
  await listening();
  assert.equal(world.requests[0].url.searchParams.get("since"), "");
  const { url } = world.sockets[0];
  assert.equal(`${url}`, "ws://here/live/ABC/socket?as=phone&since=1&lang=ja");
  await world.sockets[0].hear({ tag: "2" });
  await world.sockets[0].hear({ beat: true });
  assert.deepEqual(told, [true, "1", true, "2", true]);
});

test("a socket that beats stays; one without a sign of life is given up after nine seconds", async () => {
  await listening();
  for (let beat = 0; beat < 4; beat += 1) {
    await world.pass(5);
    await world.sockets[0].hear({ beat: true });
  }
  assert.equal(world.sockets[0].closed, undefined);
  await world.pass(8.9);
  assert.equal(world.sockets[0].closed, undefined);
  await world.pass(1);
  assert.equal(world.sockets[0].closed, true);
  assert.equal(told.at(-1), false);
  assert.equal(world.open.length, 1, "it looks for the server");
  await world.last.answer(204);
  assert.equal(told.at(-1), true);
  assert.equal(world.sockets.length, 2);
});

test("on a dead line requests set out beside each other, four at most, until one comes back", async () => {
  connected();
  for (let n = 1; n <= 4; n += 1) {
    assert.equal(world.open.length, n);
    await world.pass(0.9);
  }
  await world.pass(20);
  assert.ok(world.open.length <= 4);
  assert.ok(world.requests.length > 15, "each is given up after four seconds");
  const late = world.open[0];
  await world.last.answer(200, { tag: "1" });
  await late.answer(200, { tag: "old" });
  assert.deepEqual(told, [false, true, "1"], "what comes back late changes nothing");
});

test("a socket that never opens is tried three times; then it polls", async () => {
  await polling();
  assert.equal(world.sockets.length, 3);
  assert.equal(world.last.url.searchParams.get("wait"), "20");
  await world.last.answer(200, { tag: "new" });
  assert.equal(told.at(-1), "new");
  assert.equal(world.last.url.searchParams.get("since"), "new");
  assert.equal(world.open.length, 1, "the next one is on its way at once");
});

test("one that opened proves that sockets may: those before it do not count", async () => {
  connected();
  for (const opens of [false, false, true, false, false]) {
    await world.pass(0.5);
    await world.last.answer(204);
    if (opens) await world.sockets.at(-1).open();
    await world.pass(10);
  }
  await world.last.answer(204);
  assert.equal(world.sockets.length, 6);
});

test("where nothing between us waits for a long poll, it asks every two seconds", async () => {
  await polling();
  for (let times = 0; times < 2; times += 1) {
    await world.pass(5);
    await world.last.fail();
    await world.pass(0.5);
    await world.last.answer(204);
  }
  assert.equal(world.last.url.searchParams.get("wait"), "0");
  await world.last.answer(204);
  assert.equal(world.open.length, 0);
  await world.pass(2);
  assert.equal(world.open.length, 1);
});

test("who has not joined is told, and asks no more", async () => {
  connected();
  await world.last.answer(403, { why: "not_joined" });
  await world.pass(60);
  assert.deepEqual(told, [true, "not_joined"]);
  assert.equal(world.requests.length, 1);
});

test("asked too often, it goes on; after too many wrong codes it does not", async () => {
  connected();
  await world.last.answer(429, { why: "too_often" });
  assert.equal(world.sockets.length, 1);
  connected();
  await world.last.answer(429, { why: "too_many_tries" });
  assert.equal(told.at(-1), "too_many_tries");
  assert.equal(world.sockets.length, 1);
});

test("told to come back later, it leaves the server alone for as long", async () => {
  connected();
  await world.last.answer(202, { again: 10 });
  assert.equal(told.at(-1), "resting");
  await world.pass(10);
  assert.equal(world.requests.length, 1);
  await world.pass(10);
  assert.equal(world.requests.length > 1, true);
});

test("who was removed begins again, and the page remembers why", async () => {
  await listening();
  await world.sockets[0].hear({ gone: true });
  assert.equal(world.reloads, 1);
  assert.equal(world.kept.get("benkyokai.ABC.removed"), "true");
});

test("a device that has a line again asks at once, unless something was heard a moment ago", async () => {
  await listening();
  await world.pass(1);
  await world.come("online");
  assert.equal(world.sockets[0].closed, undefined);
  await world.pass(5);
  await world.come("online");
  assert.equal(world.sockets[0].closed, true);
});

test("a page that goes on without the line hears no more of it", async () => {
  const link = await listening();
  link.leave();
  await world.pass(60);
  assert.deepEqual(told, [true, "1"]);
  assert.equal(world.requests.length, 1);
});
