// The queue of answers: nothing that was sent is lost, doubled or overtaken by what is older.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { settle } from "../../benkyokai/web/live/assets/here.js";
import { Outbox } from "../../benkyokai/web/live/assets/outbox.js";
import { useWords } from "../../benkyokai/web/live/assets/words.js";
import { settled, World } from "./world.mjs";

useWords("en", { "phone.too_late": "too late", "live.offline": "offline" });

let world, told, outbox;

function begun() {
  const made = new Outbox();
  made.begin({
    tell: (sentence) => told.push(sentence),
    showStored: () => told.push("the stored one"),
    line: (on) => told.push(on ? "on" : "off"),
  });
  return made;
}

/** A form that remembers what was said of its answer. */
function form(slot, done) {
  const said = [];
  outbox.forms[slot] = { status: (...what) => said.push(what.join(" ").trim()), done };
  return said;
}

beforeEach(() => {
  [world, told] = [new World(), []];
  settle("/app", "live/ABC", "ABC");
  outbox = begun();
});

test("an answer is stored once the server says so, and then waits no more", async () => {
  const said = form("1.answer.1");
  outbox.send("1.answer.1", { response: "a" });
  assert.deepEqual(said, ["sending"]);
  const { url, body } = world.last;
  assert.equal(url.pathname + url.search, "/app/live/ABC/answer?lang=en");
  assert.deepEqual(body, { id: body.id, n: body.n, response: "a" });
  assert.match(body.id, /^[0-9a-f]{32}$/);
  world.kept.set("benkyokai.ABC.draft.1.answer.1", "{}");
  await world.last.answer(200);
  assert.deepEqual(said, ["sending", "stored"]);
  assert.equal(outbox.forms["1.answer.1"].n, body.n);
  assert.deepEqual([...world.kept.keys()], ["benkyokai.ABC.n"]);
});

test("without the server it is kept, and sent again and again under the same name", async () => {
  const said = form("1");
  outbox.send("1", { response: "a" });
  for (let times = 0; times < 3; times += 1) {
    await world.last.fail();
    await world.pass(1);
  }
  assert.equal(new Set(world.requests.map((one) => JSON.stringify(one.body))).size, 1);
  assert.equal(world.requests.length, 4);
  await world.last.answer(200);
  assert.deepEqual(said, ["sending", "kept", "kept", "kept", "stored"]);
});

test("it survives a reload, and sets out again once there is a line", async () => {
  outbox.send("1", { response: "a" });
  await world.last.fail();
  const [{ body }] = world.requests;
  const after = begun();
  assert.equal(world.requests.length, 1);
  after.lineIs(true);
  assert.equal(world.requests.length, 2);
  assert.deepEqual(world.last.body, body);
  await world.last.answer(200);
  assert.equal(world.kept.has("benkyokai.ABC.outbox"), false);
});

test("a newer answer to the same takes the place of one on its way", async () => {
  const said = form("1");
  outbox.send("1", { response: "a" });
  outbox.send("1", { response: "b" });
  assert.equal(world.requests.length, 1, "one at a time");
  await world.last.answer(200);
  assert.equal(said.includes("stored"), false, "what was stored is not what is shown");
  assert.equal(world.last.body.response, "b");
  assert.ok(world.last.body.n > world.requests[0].body.n, "in the same instant, too");
  await world.last.answer(200);
  assert.equal(said.at(-1), "stored");
});

test("its number is beyond every one that the server has, whatever this device's clock says", async () => {
  outbox.newest = 1999999999;
  outbox.send("1", {});
  assert.equal(world.last.body.n, 2000000000);
  world.now -= 86400000;
  outbox.send("2", {});
  await world.last.answer(200);
  assert.equal(world.last.body.n, 2000000001);
});

test("answers to several things go one after the other, the first first, each to its own address", async () => {
  outbox.send("1", { response: "a" });
  outbox.send("2", { ticked: [] }, "rubric");
  await world.last.answer(200);
  await world.last.answer(200);
  const paths = world.requests.map((one) => one.url.pathname);
  assert.deepEqual(paths, ["/app/live/ABC/answer", "/app/live/ABC/rubric"]);
});

test("asked too often, it waits and says nothing", async () => {
  const said = form("1");
  outbox.send("1", {});
  await world.last.answer(429, { refused: "too often" });
  assert.deepEqual(said, ["sending"]);
  await world.pass(2);
  assert.equal(world.requests.length, 2);
});

test("what hangs on a lost line is sent again as soon as the line is back", async () => {
  outbox.send("1", {});
  outbox.lineIs(false);
  outbox.lineIs(true);
  await settled();
  assert.equal(world.open.length, 0, "the one that hangs is given up");
  await world.pass(1);
  assert.equal(world.open.length, 1);
  assert.equal(world.open[0].body.id, world.requests[0].body.id);
});

test("where nothing else looks for the server, the page says that the line is lost", async () => {
  form("1", () => told.push("done"));
  outbox.send("1", {});
  await world.last.fail();
  assert.deepEqual(told, ["off"]);
  await world.pass(1);
  await world.last.answer(200);
  assert.deepEqual(told, ["off", "done"]);
});

for (const [why, expected] of [
  ["overtaken", ["no", "the stored one"]],
  ["not_open", ["too late"]],
  ["step_over", ["too late"]],
  ["session_ended", ["too late"]],
])
  test(`refused because ${why}: said where it is read, and not tried again`, async () => {
    form("1");
    outbox.send("1", {});
    await world.last.answer(409, { why, refused: "no" });
    assert.deepEqual(told, expected);
    await world.pass(60);
    assert.equal(world.requests.length, 1);
  });

test("answered already, on another screen: said, and the page goes on", async () => {
  form("1", () => told.push("done"));
  outbox.send("1", {});
  await world.last.answer(409, { why: "already_answered", refused: "no" });
  assert.deepEqual(told, ["no", "done"]);
});

test("another refusal stands at the form, or where it is read if the form is gone", async () => {
  const said = form("1");
  outbox.send("1", {});
  await world.last.answer(422, { why: "bad", refused: "no" });
  assert.equal(said.at(-1), "warn no");
  assert.deepEqual(told, []);
  outbox.send("2", {});
  await world.last.answer(422, { why: "bad", refused: "no" });
  assert.deepEqual(told, ["no"]);
});
