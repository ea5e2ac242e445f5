// @ts-check
// A section of a lesson that a room looks at together, and the blocks that it shares with who reads alone.
import { h, muted } from "./base.js";
import { diagramView } from "./diagram.js";
import { say } from "./words.js";
/** @import { Block, Step } from "./told.d.ts" */

// Prose, a call-out, a diagram; where the files do not offer what was embedded, that it is so.
/** @param {Block} block */
export function blockView({ diagram, callout, html, missing }) {
  if (missing) return muted(missing);
  if (diagram) return diagramView(diagram);
  if (!callout) return h("div", { class: "prose", html });
  return h("div", { role: "note", class: `callout ${callout}` }, h("strong", { class: "kind" }, say(callout)), h("div", { html }));
}

/** @param {Pick<Step, "section" | "sections" | "blocks">} step */
export function sectionView(step) {
  const place = (step.sections ?? 1) > 1 && muted(say("live.section_of", { n: step.section, all: step.sections }));
  return [place, (step.blocks || []).map(blockView)];
}
