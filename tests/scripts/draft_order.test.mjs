// Drafts: none is lost that was typed, and none takes the place of a newer one.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { Draft } from "../../benkyokai/web/live/assets/drafts.js";
import { settle } from "../../benkyokai/web/live/assets/here.js";
import { settled, World } from "./world.mjs";

let world, typed, told;

const KEY = "benkyokai.light.draft.one";
const kept = () => JSON.parse(world.kept.get(KEY) ?? "null");

function draft(over) {
  return new Draft({
    to: "draft",
    slot: "one",
    over,
    body: () => ({ response: typed }),
    saved: ({ unread }) => told.push(`saved ${unread}`.trim()),
    waits: () => told.push("waits"),
    refused: ({ body }) => told.push(body.refused),
  });
}

beforeEach(() => {
  [world, told] = [new World(), []];
  settle("", "light", "light");
});

test("what is typed says what the server had before, until the server has it", async () => {
  const one = draft({ response: "a" });
  typed = "b";
  one.change();
  assert.deepEqual(kept(), { response: "b", over: '{"response":"a"}' });
  await world.pass(1);
  typed = "c";
  one.change();
  await world.last.answer(200, { unread: "", draft: { response: "b" } });
  await world.pass(1);
  typed = "d";
  one.change();
  assert.deepEqual(kept(), { response: "d", over: '{"response":"b"}' });
});

test("what is on its way when the page goes is sent once more", async () => {
  const one = draft();
  typed = "a";
  one.change();
  await world.pass(1);
  await world.come("pagehide");
  assert.deepEqual(world.requests.map(({ body }) => body.response), ["a", "a"]);
});

test("a form that goes sends what is newer after what is older", async () => {
  const one = draft();
  typed = "a";
  one.change();
  await world.pass(1);
  typed = "b";
  one.change();
  one.leave();
  await settled();
  assert.equal(world.requests.length, 1);
  await world.last.answer(200, { unread: "", draft: { response: "a" } });
  assert.deepEqual(world.requests.map(({ body }) => body.response), ["a", "b"]);
});

test("once it is given nobody hears of the draft, until something is changed again", async () => {
  const one = draft();
  typed = "a";
  one.change();
  await world.pass(1);
  one.given();
  await world.last.answer(409, { refused: "answered elsewhere" });
  assert.deepEqual(told, []);
  one.change(); // the answer was refused
  await world.pass(1);
  await world.last.answer(200, { unread: "", draft: { response: "a" } });
  assert.deepEqual(told, ["saved"]);
});

test("who leaves the form waits for nothing", async () => {
  const one = draft();
  one.hurry();
  assert.equal(world.requests.length, 0);
  typed = "a";
  one.change();
  one.hurry();
  await settled();
  assert.equal(world.requests.length, 1);
});
