// @ts-check
// A lesson on the light page.
import { h, muted } from "./base.js";
import { HERE, tryPost } from "./here.js";
import { LessonPage } from "./lesson.js";
import { pager } from "./pager.js";
import { leadsTo } from "./shell.js";
import { LANG, say } from "./words.js";
/** @import { Lesson } from "./told.d.ts" */
/** @import { Ways } from "./lesson.js" */

/** @type {Ways} */
export const ways = {
  go: (lesson) => pager.go({ lesson }),
  turn: (lesson, text, cls = "button") => pager.turn({ lesson }, text, cls),
  question: ({ quiz, question }, text) => pager.turn({ quiz, question }, text),
};

/** The lesson on the screen. @type {LessonPage | null} */
let shown = null;

/** @param {Lesson} view */
export function lessonAt(view) {
  shown = new LessonPage(view, ways);
  tryPost(`${HERE}/reading`, { lesson: view.lesson });
  const full = `learn?lesson=${encodeURIComponent(view.lesson)}&lang=${LANG}`;
  return [shown.element, h("p", {}, pager.turn({}, say("light.title"))), muted(leadsTo(full, say("light.full"), ""))];
}

// Before another page stands in its place.
export function leaveLesson() {
  shown?.leave();
  shown = null;
}

// True where the lesson is on the screen already, which then shows what is new in it.
/** @param {Lesson} view */
export function followLesson(view) {
  if (shown?.view.lesson !== view.lesson) return false;
  shown?.update(view);
  return true;
}
