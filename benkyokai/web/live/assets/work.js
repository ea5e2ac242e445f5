// @ts-check
// A question to work at alone: asked, answered, explained.
import { folded, h, muted, promptView, titled } from "./base.js";
import { pager, reasoningView, repliesView } from "./pager.js";
import { resultView } from "./results.js";
import { rubricOf } from "./rubric.js";
import { say } from "./words.js";
/** @import { LightView } from "./told.d.ts" */

// What is asked and what was answered, whether it counts or is practised.
/** @param {LightView} view */
export function workAt(view) {
  const result = view.result && { ...view.result, rows: view.rubric ? null : view.result.rows };
  return [
    view.prompt && promptView(view.prompt, !!view.result),
    view.note && h("p", { class: "notice" }, view.note),
    repliesView(view.replies),
    view.form && [pager.form({ ...view.form, replies: view.replies }, "answer"), hintsOf(view.form.hints ?? [])],
    result && titled(say("phone.my_result"), resultView(result)),
    view.rubric && rubricOf(view.rubric),
    reasoningView(view.reasoning, view.result),
    view.back && muted(view.back),
  ];
}

/** @param {string[]} hints */
const hintsOf = (hints) =>
  hints.map((html, place) => folded(say("hint", { n: place + 1, all: hints.length }), h("p", { html })));
