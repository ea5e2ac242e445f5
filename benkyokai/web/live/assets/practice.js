// @ts-check
// Practising: what is due today, one question after the other; and a question tried again beside the answer that counts.
import { h, titled } from "./base.js";
import { HERE, tryPost } from "./here.js";
import { outbox } from "./outbox.js";
import { pager } from "./pager.js";
import { say } from "./words.js";
import { arriveAt, questionCard } from "./question_card.js";

// In minutes; to ask Intl for the name takes a slow phone a tenth of a second.
export const ZONE = -new Date().getTimezoneOffset();

/** The card on the page. @type {import("./question_card.js").QuestionCard | null} */
let card = null;

// The question, whether it counts or is practised; what comes back of an answer is the whole page.
/** @param {LightView} view */
export function cardAt(view) {
  card?.leave();
  const query = { page: "1", zone: String(ZONE), go: view.go ?? "" };
  const shown = (/** @type {LightView} */ now) =>
    now.items || now.go ? pager.redraw(now, () => card && arriveAt(card.element, card.spoken)) : pager.load();
  card = questionCard({ view, query, shown, tell: (sentence) => pager.around.tell(sentence) });
  return card.element;
}

// Asks the server to begin something, and turns to it.
/**
 * @param {string} path @param {object} body @param {Record<string, any>} to @param {string} text @param {boolean} first
 */
export function beginButton(path, body, to, text, first) {
  const onclick = async () => {
    const answer = await tryPost(`${HERE}/${path}?page=1`, body);
    if (!answer.status) outbox.lineIs(false);
    else pager.go(to);
  };
  return h("button", { type: "button", class: first ? "primary" : "", onclick }, text);
}

/** @param {Practice} told @param {string} go @param {string} text @param {boolean} first */
export const practiseButton = ({ quiz, question }, go, text, first) =>
  beginButton("practise", { quiz, question }, { quiz, question, go }, text, first);

/** @param {NonNullable<LightView["due"]>} due */
export function dueCard(due) {
  const begin = practiseButton(due.first, "review", say("start_review"), true);
  const ways = h("p", { class: "ways" }, h("span", {}, say("n_due", { n: due.n })), begin);
  return h("section", { class: "card" }, titled(say("due_today"), ways));
}

/** @param {LightView} view */
export function practiceAt(view) {
  const review = view.go === "review";
  return [
    h("p", { class: "where" }, view.title, review && ` · ${say("left_today", { n: view.left })}`),
    h("h1", {}, say(review ? "due_today" : "try_again")),
    !review && h("p", { class: "muted" }, say("first_counts")),
    cardAt(view),
    h("nav", { class: "ways" }, review ? waysInReview(view) : waysInSecondTry(view)),
  ];
}

/** @param {LightView} view */
function waysInReview(view) {
  return [
    view.done && view.next && practiseButton(view.next, "review", say("next_review"), true),
    view.done && !view.next && view.left > 0 && practiseButton(view, "review", say("try_again"), true), // it is due again
    view.done && !view.left && h("p", {}, say("nothing_due")),
    pager.turn({}, say("quizzes")),
  ];
}

/** @param {LightView} view */
function waysInSecondTry(view) {
  return [
    view.done && practiseButton(view, "second", say("try_again"), false),
    pager.turn({ quiz: view.quiz, question: view.question }, say("back_to_first")),
  ];
}
