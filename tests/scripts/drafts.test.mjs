// Drafts: the newest is at the server a moment after the last change, one at a time, and none is lost with the page.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

import { Draft } from "../../benkyokai/web/live/assets/drafts.js";
import { settle } from "../../benkyokai/web/live/assets/here.js";
import { useWords } from "../../benkyokai/web/live/assets/words.js";
import { settled, World } from "./world.mjs";

useWords("en", {});

let world, typed, told, draft;

const type = (text) => {
  typed = text;
  draft.change();
};

beforeEach(() => {
  [world, typed, told] = [new World(), "", []];
  settle("/app", "light", "light");
  draft = new Draft({
    to: "draft?",
    slot: "1",
    body: () => ({ response: typed }),
    saved: ({ unread }) => told.push(`saved ${unread}`.trim()),
    waits: (why) => told.push(`waits ${why ?? ""}`.trim()),
    refused: ({ body }) => told.push(`refused ${body.why}`),
  });
});

test("it goes a moment after the last change, and is kept here until it is there", async () => {
  type("a");
  await world.pass(0.3);
  type("ab");
  await world.pass(0.3);
  assert.equal(world.requests.length, 0);
  await world.pass(0.2);
  assert.deepEqual(world.last.body, { response: "ab" });
  assert.equal(world.kept.get("benkyokai.light.draft.1"), '{"response":"ab"}');
  await world.last.answer(200, { ok: true, unread: "" });
  assert.deepEqual(told, ["saved"]);
  assert.equal(world.kept.has("benkyokai.light.draft.1"), false);
});

test("what changes while one is on its way goes after it, however long that takes", async () => {
  type("a");
  await world.pass(0.5);
  type("ab");
  await world.pass(2);
  assert.equal(world.requests.length, 1);
  await world.last.answer(200, { ok: true, unread: "" });
  assert.deepEqual(told, []);
  await world.pass(0.5);
  assert.deepEqual(world.last.body, { response: "ab" });
  await world.last.answer(200, { ok: true, unread: "no number" });
  assert.deepEqual(told, ["saved no number"]);
});

test("without the server it says so and tries again", async () => {
  type("a");
  await world.pass(0.5);
  await world.last.fail();
  assert.deepEqual(told, ["waits"]);
  await world.pass(0.5);
  await world.last.answer(503, { why: "no_database", refused: "no database" });
  assert.deepEqual(told, ["waits", "waits no database"]);
  await world.pass(0.5);
  await world.last.answer(409, { why: "already_answered" });
  assert.deepEqual(told.at(-1), "refused already_answered");
});

test("it goes along when the page goes, and nobody is told any more", async () => {
  type("a");
  await world.come("pagehide");
  assert.deepEqual(world.last.body, { response: "a" });
  type("ab");
  draft.leave();
  await settled();
  assert.deepEqual(world.last.body, { response: "ab" });
  await world.pass(2);
  await world.come("pagehide");
  assert.equal(world.requests.length, 2);
});

test("what is answered needs no draft", async () => {
  type("a");
  draft.given();
  await world.pass(2);
  draft.leave();
  assert.equal(world.requests.length, 0);
});
