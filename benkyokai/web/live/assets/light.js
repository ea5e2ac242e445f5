// @ts-check
// Studying alone on a slow line: the lessons, the question sets, and one question after the other.
import "./page.js";
import { bullets, folded, h, muted, titled } from "./base.js";
import { HERE, tryPost } from "./here.js";
import { contentsView, LessonPage } from "./lesson.js";
import { openPages, pager } from "./pager.js";
import { beginButton, cardAt, dueCard, practiceAt, practiseButton, ZONE } from "./practice.js";
import { around, entitle, leadsTo, show } from "./shell.js";
import { LANG, say } from "./words.js";
/** @import { Ways } from "./lesson.js" */

/** @type {Ways} */
const ways = {
  go: (lesson) => pager.go({ lesson }),
  turn: (lesson, text, cls = "button") => pager.turn({ lesson }, text, cls),
  question: ({ quiz, question }, text) => pager.turn({ quiz, question }, text),
};

/** The lesson on the screen. @type {LessonPage | null} */
let shown = null;

/** @param {Lesson} view */
function lessonAt(view) {
  shown = new LessonPage(view, ways);
  tryPost(`${HERE}/reading`, { lesson: view.lesson });
  const full = `learn?lesson=${encodeURIComponent(view.lesson)}&lang=${LANG}`;
  return [shown.element, h("p", {}, pager.turn({}, say("light.title"))), muted(leadsTo(full, say("light.full"), ""))];
}

// Before another page stands in its place.
function leaveLesson() {
  shown?.leave();
  shown = null;
}

// True where the lesson is on the screen already, which then shows what is new in it.
/** @param {Lesson} view */
function followLesson(view) {
  if (shown?.view.lesson !== view.lesson) return false;
  shown?.update(view);
  return true;
}

openPages(
  around,
  "state",
  ["lesson", "quiz", "question", "go"],
  (view) => {
    leaveLesson();
    entitle(...namesOf(view));
    show(view.blocks ? lessonAt(view) : view.quizzes ? listOf(view) : view.go ? practiceAt(view) : questionAt(view));
  },
  { zone: ZONE },
);

pager.follow = (view) => view.blocks && followLesson(view);

/** @param {Contents & {line: string, latest: string}} course */
function courseCard(course) {
  const begun = course.lessons.find((one) => one.k === course.latest) ?? course.lessons[0];
  const contents = contentsView(course, ways);
  const go = ways.turn(begun.k, say("continue_lesson", { title: begun.t }), "button primary");
  return h("section", { class: "card" }, titled(course.t, course.line && h("p", {}, course.line), go, contents));
}

/** @param {LightView} view */
function listOf(view) {
  const card = (/** @type {NonNullable<LightView["quizzes"]>[number]} */ quiz) => {
    const asked = say(quiz.n < quiz.of ? "n_drawn" : "n_questions", { n: quiz.n, all: quiz.of });
    const done = quiz.done ? say("n_answered", { done: quiz.done, all: quiz.n }) : asked;
    const title = titled(pager.turn({ quiz: quiz.k }, quiz.t, ""));
    return h("section", { class: "card" }, title, quiz.line && h("p", {}, quiz.line), muted(done));
  };
  return [
    h("h1", {}, say("light.title")),
    view.note && h("p", { class: "notice" }, view.note),
    muted(say("light.lead")),
    view.due && dueCard(view.due),
    view.courses?.map(courseCard),
    view.quizzes?.map(card),
    h("p", {}, leadsTo(`?lang=${LANG}`, say("light.full"))),
  ];
}

// What tells this page from the others of its kind.
/** @param {LightView & Partial<Lesson>} view */
function namesOf(view) {
  if (!view.items) return [view.t || view.title].filter(Boolean);
  const n = view.items.findIndex((item) => item.k === view.here) + 1;
  return [say("question_of", { n, all: view.items.length }), view.title];
}

/** @param {LightView} view */
function questionAt(view) {
  const names = view.items.map((item) => item.k);
  const place = names.indexOf(view.here);
  const full = `quiz?quiz=${encodeURIComponent(view.quiz)}&question=${encodeURIComponent(view.here)}&lang=${LANG}`;
  return [
    h("p", { class: "where" }, view.title),
    h("h1", {}, say("question_of", { n: place + 1, all: names.length })),
    cardAt(view),
    waysOn(view, names, place),
    overviewOf(view, names),
    muted(leadsTo(full, say("light.full"), "")),
  ];
}

/** @param {LightView} view @param {string[]} names @param {number} place */
function waysOn(view, names, place) {
  const to = (/** @type {number} */ number) => ({ quiz: view.quiz, question: names[number] });
  const all = view.items.every((item) => item.done);
  const next = place + 1 < names.length;
  return [
    view.mark && h("p", { class: "lead" }, view.ended ? "" : say("light.all_answered"), " ", say("mark_of", view.mark)),
    h(
      "nav",
      { class: "ways" },
      next && pager.turn(to(place + 1), say("next_question"), view.form ? "button" : "button primary"),
      place > 0 && pager.turn(to(place - 1), say("previous")),
      view.again && practiseButton(to(place), "second", say("try_again"), false),
      all && !view.ended && attemptButton(view.quiz, "hand_in", say("hand_in"), !next),
      view.ended && attemptButton(view.quiz, "again", say("start_again")),
    ),
  ];
}

/** @param {string} quiz @param {string} what @param {string} text */
const attemptButton = (quiz, what, text, first = false) =>
  beginButton("attempt", { quiz, what }, { quiz }, text, first);

/** @param {LightView} view @param {string[]} names */
function overviewOf(view, names) {
  const item = (/** @type {string} */ name, /** @type {number} */ number) => [
    pager.turn({ quiz: view.quiz, question: name }, say("question_of", { n: number + 1, all: names.length }), ""),
    view.items[number].done && h("small", { class: "tag good" }, say("answered_mark")),
  ];
  const list = bullets(names.map(item), { class: "steps" });
  return folded(say("overview"), list, h("p", {}, pager.turn({}, say("quizzes"))));
}
