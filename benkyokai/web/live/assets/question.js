// @ts-check
// The step on the console: what is asked, and after the close what was answered.
import { bars, shifts, tallies } from "./bars.js";
import { folded, h, htmlList, muted, promptView, there, titled } from "./base.js";
import { givenView } from "./forms.js";
import { wordsToShow } from "./gathered.js";
import { listsOf, listTitle } from "./host.js";
import { reasonList } from "./reasons.js";
import { certaintyPart } from "./record.js";
import { diagramView, sectionView } from "./diagram.js";
import { resultView } from "./results.js";
import { bounded } from "./stage.js";
import { say } from "./words.js";

/** @param {ConsoleState} state @param {Common} now */
export function questionPart(state, now) {
  const seen = state.seen;
  const asked = [
    now.step.kind === "lesson" && h("div", { class: "lesson" }, sectionView(now.step)),
    now.step.html && h("div", { class: "prompt", html: now.step.html }),
    !seen && (now.forms || []).map((form) => [promptView(form.prompt), givenView(form), optionList(form)]),
    seen && now.forms.length === 1 && [promptView(now.forms[0].prompt, true), givenView(now.forms[0])], // a survey's stand over its tallies
    (now.door === "open" || now.door === "closing") && muted(say("console.after_close")),
  ];
  if (!seen) return [asked, reasonList(state)];
  const discussion = there([
    seen.discuss?.length && titled(say("live.discuss"), htmlList(seen.discuss)),
    reasonList(state),
  ]);
  return [
    asked,
    releasedPart(state),
    seen.advice && h("p", { class: "notice" }, seen.advice),
    h("div", { class: discussion.length > 1 ? "split" : "" }, h("div", {}, answersPart(seen)), h("div", {}, discussion)),
  ];
}

// What was released last stands first: the room on the diagram; each option's worth, which is long, folded below it.
/** @param {ConsoleState} told */
function releasedPart({ diagram, seen, now }) {
  const key = seen?.key && resultView({ ...seen.key, verdict: "" }, true);
  const explanation = now?.reasoning?.explanation;
  return [
    diagram && diagramView(diagram),
    !diagram && key && titled(say("live.reasoning"), key),
    explanation && titled(say("live.explanation"), h("div", { html: explanation })),
    diagram && key && folded(say("live.reasoning"), key),
  ];
}

// What the room answered, the newest vote first.
/** @param {Seen} seen */
function answersPart(seen) {
  const { certainty, replies = [], shift = [], cross = [], twin = [] } = seen;
  if (seen.groups[0]?.as) return wordsToShow(seen.groups[0]);
  const sure = certainty ? [{ ...certainty.group, t: say("console.certainty") }] : [];
  const all = tallies([...seen.groups, ...sure].map((group, n) => (group.texts ? textsView(group, n) : bars(group))));
  return [
    shift.length > 0 && titled(say("live.shift"), tallies(shifts(shift))),
    (shift.length > 0 ? folded : titled)(say("live.tally"), all),
    twin.length > 0 && titled(say("console.twin_tally"), tallies(twin.map(bars))),
    certaintyPart(certainty),
    replies.length > 0 && titled(say("phone.replies"), replies.map(replyView)),
    cross.length > 0 && titled(say("console.by_assumption"), cross.map(crossView)),
  ];
}

// What was written in one's own words.
/** @param {Tally} group @param {number} n */
const textsView = (group, n) =>
  h(
    "section",
    { class: "bars" },
    h("h3", {}, group.t, h("small", { class: "muted" }, ` ${say("console.n_reasons", { n: group.texts?.length })}`)),
    bounded(`texts${n}`, group.t, (group.texts ?? []).map((text) => h("blockquote", {}, text))),
  );

/** @param {Reply} one */
const replyView = (one) => h("p", {}, h("span", { html: one.t }), " → ", h("span", { html: one.reply }));

// An assumption, and in a line for each thing to choose what was chosen under it.
/** @param {NonNullable<Seen["cross"]>[number]} one */
function crossView(one) {
  const line = (/** @type {Tally} */ group) => {
    const chosen = group.rows.filter((row) => row.n);
    const words = chosen.map((row, place) => [
      `${place ? say("live.list_joint") : ""}${row.t}\u00a0`,
      h("span", { class: "whole" }, say("live.people", { n: row.n })),
    ]);
    return h("p", {}, h("span", { class: "muted" }, group.t), " ", words);
  };
  return h("section", { class: "cross" }, h("h3", {}, one.t), one.groups.map(line));
}

/** @param {Form} form */
function optionList(form) {
  const list = (/** @type {Part[]} */ parts) =>
    h("ul", { class: "plainlist" }, parts.map((one) => h("li", {}, h("span", { html: one.t, "data-no": one.no }))));
  return listsOf(form).map((one) => [listTitle(one, ({ t }) => h("span", { html: t })), list(one.parts)]);
}
