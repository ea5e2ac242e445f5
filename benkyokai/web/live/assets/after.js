// @ts-check
// After the end: one's own result, and the session once more at one's own pace.
import { askBox } from "./ask_question.js";
import { bars, shifts } from "./bars.js";
import { classed, folded, h, htmlList, muted, promptView, titled } from "./base.js";
import { store } from "./here.js";
import { CODE } from "./page.js";
import { openPages, pager, reasonedView, repliesView } from "./pager.js";
import { saidView } from "./results.js";
import { sectionView } from "./diagram.js";
import { around, who, leadsTo, show } from "./shell.js";
import { LANG, say } from "./words.js";

export function afterwards() {
  if (pager) return;
  askBox.hidden = true;
  who.textContent = "";
  openPages(around, "catch-up", ["step", "section"], (view) => show(view.steps ? beginning(view) : stepOf(view)));
}

/** @param {CatchUpView} view */
function beginning(view) {
  const last = store.get("walked");
  const steps = (view.steps ?? []).map((one) => [
    pager.turn({ step: one.n }, one.t, ""),
    one.done && h("small", { class: "tag good" }, say("live.answered")),
  ]);
  const list = folded(say("after.steps"), h("ol", { class: "steps" }, steps.map((one) => h("li", {}, one))));
  list.open = !view.took_part;
  return [
    h("h1", {}, view.title),
    h("p", {}, say("live.ended")),
    view.took_part && ownResult(view),
    h("h2", {}, say(view.took_part ? "after.again" : "after.catch_up")),
    h("p", {}, say("after.lead")),
    muted(say("after.apart")),
    h(
      "p",
      { class: "ways" },
      last && pager.turn(last, say("after.go_on", { n: last.step }), "button primary"),
      pager.turn({ step: 1 }, say("after.begin"), last ? "button" : "button primary"),
    ),
    list,
    h("p", {}, leadsTo(`?lang=${LANG}`, say("phone.study_on"))),
  ];
}

/** @param {CatchUpView} view */
function ownResult(view) {
  const reviewed = view.own.filter((one) => one.review).length;
  return [
    h("p", {}, say("phone.thanks")),
    h("h2", {}, say("phone.my_result")),
    view.report && h("p", {}, leadsTo(`report?session=${encodeURIComponent(CODE)}&lang=${LANG}`, say("after.report"))),
    reviewed > 0 && [
      h("p", {}, say("after.n_in_review", { n: reviewed })),
      h("p", {}, leadsTo(`practice?lang=${LANG}`, say("after.review"))),
    ],
    view.own.length ? view.own.map(ownQuestion) : muted(say("after.no_questions")),
  ];
}

// Drawn when it is first opened: diagrams that nobody looks at yet would keep a slow phone busy for a second.
/** @param {OwnQuestion} one */
function ownQuestion(one) {
  const box = classed("own", folded([one.t, one.review && h("small", { class: "tag" }, say("after.in_review"))]));
  box.addEventListener("toggle", () => box.append(h("div", {}, ownAnswers(one))), { once: true });
  return box;
}

/** @param {OwnQuestion} one */
function ownAnswers(one) {
  return [
    one.votes.map((vote) => [
      h("h3", {}, voteName(vote, one.votes)),
      h(
        "ul",
        {},
        vote.said.map((text) => h("li", {}, text)),
        vote.why && h("li", { class: "muted" }, say("after.your_reason", { reason: vote.why })),
      ),
    ]),
    one.released ? reasonedView(one.result, one.reasoning, "h3") : muted(say("after.not_shown")),
    h("p", {}, pager.turn({ step: one.n }, say("after.open_step"))),
  ];
}

/** @param {Vote} vote @param {Vote[]} votes */
function voteName(vote, votes) {
  if (vote.stage === "ask") return say("live.asked");
  if (!votes.some((one) => one.round === 2)) return say("phone.your_answer");
  return say(vote.round === 1 ? "after.first_answer" : "after.second_answer");
}

// One step. In a lesson the way on leads through its sections.
/** @param {CatchUpView} view */
function stepOf(view) {
  const { step, n, of } = view;
  const section = step.section || 1;
  store.set("walked", { step: n, section: section > 1 ? section : "" });
  const on = section < (step.sections || 1) ? { step: n, section: section + 1 } : n < of && { step: n + 1 };
  const back = section > 1 ? { step: n, section: section - 1 } : n > 1 && { step: n - 1 };
  return [
    h("p", { class: "where" }, say("live.step_of", { n, all: of })),
    h("h1", {}, step.t),
    step.kind === "lesson" && sectionView(step),
    step.kind === "discussion" && h("div", { class: "prompt", html: step.html }),
    step.kind === "question" && questionOf(view),
    h(
      "nav",
      { class: "ways" },
      on ? pager.turn(on, say("after.next"), view.form ? "button" : "button primary") : h("p", {}, say("after.last")),
      back && pager.turn(back, say("after.back")),
      pager.turn({}, say("after.overview")),
    ),
  ];
}

/** @param {CatchUpView} view */
function questionOf(view) {
  if (view.held) return h("p", { class: "notice" }, view.held);
  if (view.form) return [repliesView(view.replies), pager.form({ ...view.form, replies: view.replies }, "late")];
  return [
    promptView(view.prompt, true),
    repliesView(view.replies),
    roomOf(view.room),
    reasonedView(view.result, view.reasoning),
  ];
}

// What the room did, in the order in which it did it.
/** @param {RoomDid} room */
function roomOf(room) {
  if (!room.answered) return muted(say("after.not_asked"));
  const twice = room.second.length > 0;
  const unnamed = (/** @type {Tally} */ group) => bars({ ...group, t: "" });
  return [
    room.asked.length > 0 && folded(say("after.room_asked"), room.asked.map(unnamed)),
    room.first.length > 0 && titled(say(twice ? "after.room_first" : "after.room_chose"), room.first.map(bars)),
    room.said.length > 0 && saidView(room.said),
    room.discuss?.length && titled(say("live.discuss"), htmlList(room.discuss)),
    twice && room.shift.length > 0 && titled(say("live.shift"), shifts(room.shift)),
    // What stands beside the point: the shift says the same of the second vote in fewer rows.
    twice && folded(say("after.room_second"), room.second.map(bars)),
  ];
}
