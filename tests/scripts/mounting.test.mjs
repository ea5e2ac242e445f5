// What another page may mount does nothing by being imported: there is no page here.
import assert from "node:assert/strict";
import { test } from "node:test";

const MOUNTED = ["base", "bars", "forms", "here", "outbox", "pager", "practice", "question_card", "results", "rubric", "votes", "words"];

for (const name of MOUNTED)
  test(`${name}.js needs no page to be imported`, async () => {
    assert.equal(globalThis.document, undefined);
    await import(`../../benkyokai/web/live/assets/${name}.js`);
  });

test("sentences and addresses are what whoever mounts it says", async () => {
  const { say, useWords } = await import("../../benkyokai/web/live/assets/words.js");
  const here = await import("../../benkyokai/web/live/assets/here.js");
  useWords("en", { greeting: "Hello, {name}, {name}" });
  assert.equal(say("greeting", { name: "you" }), "Hello, you, you");
  here.settle("/app", "light", "light");
  assert.deepEqual([here.BASE, here.HERE], ["/app", "/app/light"]);
});
