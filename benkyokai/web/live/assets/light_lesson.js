// @ts-check
// A lesson on the light page.
import { h, muted } from "./base.js";
import { HERE, tryPost } from "./here.js";
import { lessonView } from "./lesson.js";
import { pager } from "./pager.js";
import { leadsTo } from "./shell.js";
import { surveyView } from "./survey.js";
import { LANG, say } from "./words.js";
import { workAt } from "./work.js";
/** @import { Lesson } from "./told.d.ts" */
/** @import { Ways } from "./lesson.js" */

/** @type {Ways} */
export const ways = {
  turn: (lesson, text, cls = "button") => pager.turn({ lesson }, text, cls),
  question: ({ quiz, question }, text) => pager.turn({ quiz, question }, text),
  card: (question) => h("div", {}, workAt(question)),
  survey: surveyView,
  ticked: () => {},
};

/** The lesson on the screen. @type {{lesson: string, element: Element, follow: (now: Lesson) => void} | null} */
let shown = null;

/** @param {Lesson} view */
export function lessonAt(view) {
  const made = lessonView(view, ways);
  shown = { lesson: view.lesson, ...made };
  tryPost(`${HERE}/reading`, { lesson: view.lesson });
  const full = `learn?lesson=${encodeURIComponent(view.lesson)}&lang=${LANG}`;
  return [made.element, h("p", {}, pager.turn({}, say("light.title"))), muted(leadsTo(full, say("light.full"), ""))];
}

// True where the lesson is on the screen already, which then shows what is new in it.
/** @param {Lesson} view */
export function followLesson(view) {
  if (!shown?.element.isConnected || shown.lesson !== view.lesson) return false;
  shown.follow(view);
  return true;
}
