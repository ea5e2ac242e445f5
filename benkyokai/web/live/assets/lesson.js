// @ts-check
// A lesson as one reads it alone: its blocks, a tick for having read it, the ways on, the contents of its course.
import { alertLine, bullets, fill, folded, h, muted, ticked, warn } from "./base.js";
import { BASE, HERE, tryPost } from "./here.js";
import { blockView } from "./section.js";
import { LANG, say } from "./words.js";
/** @import { Content } from "./base.js" */
/** @import { Block, Contents, Lesson } from "./told.d.ts" */

/**
 * What a lesson needs of the page that it is on: ways to another lesson and to a question, the card of a question, the
 * form of a survey, what has to follow a tick.
 * @typedef {object} Ways
 * @property {(lesson: string, text: Content, cls?: string) => HTMLElement} turn
 * @property {(place: {quiz: string, question: string}, text: Content) => HTMLElement} question
 * @property {(question: any) => HTMLElement} card
 * @property {(survey: any) => HTMLElement} survey
 * @property {(finished: boolean) => void} ticked
 */

/** @param {Lesson} view @param {Ways} ways */
export function lessonView(view, ways) {
  const blocks = view.blocks.map((block) => ({ key: JSON.stringify(block), node: blockAlone(block, ways) }));
  const element = h(
    "article",
    { class: "reading" },
    h("p", { class: "where" }, view.where),
    h("h1", {}, view.t),
    view.note && h("p", { class: "notice" }, view.note),
    blocks.map((one) => one.node),
    endOf(view, ways),
  );
  // What an answer has changed in the lesson, such as a diagram that waited for it.
  const follow = (/** @type {Lesson} */ now) =>
    now.blocks.forEach((block, place) => {
      const key = JSON.stringify(block);
      if (blocks[place].key === key) return;
      const node = blockAlone(block, ways);
      blocks[place].node.replaceWith(node);
      blocks[place] = { key, node };
    });
  return { element, follow };
}

/** @param {Block} block @param {Ways} ways */
function blockAlone(block, ways) {
  if (block.question) return checkYourself(block.question, ways);
  if (block.survey) return ways.survey(block.survey);
  if (block.exam) return box(h("p", {}, block.exam.said), fullQuiz(block.exam.quiz));
  if (block.locked) return box(h("p", {}, block.locked.said), ways.question(block.locked, say("go_answer")));
  if (block.services) return servicesView(block.services);
  return blockView(block);
}

/** @param {string} quiz */
const fullQuiz = (quiz) => h("a", { class: "button", href: `${BASE}/quiz?quiz=${encodeURIComponent(quiz)}&lang=${LANG}` }, say("open_quiz"));

/** @param {...Content} content */
const box = (...content) => h("section", { class: "card" }, content);

/** @param {any} question @param {Ways} ways */
function checkYourself(question, ways) {
  const name = `${say("check_yourself")} · ${question.t}`;
  return h("section", { class: "card check", "aria-label": name }, muted(name), ways.card(question));
}

/** @param {NonNullable<Block["services"]>} services */
function servicesView(services) {
  if (!services.length) return muted(say("no_services"));
  const href = (/** @type {string} */ k) => `${BASE}/services?service=${encodeURIComponent(k)}&lang=${LANG}`;
  const link = (/** @type {{k: string, t: string}} */ { k, t }) => h("a", { href: href(k), target: "_blank", rel: "noopener" }, t);
  const row = (/** @type {any} */ one) =>
    h("tr", {}, h("th", { scope: "row" }, link(one)), h("td", {}, one.line), h("td", {}, statusOf(one)));
  const head = [say("services"), say("service_line"), say("status")].map((text) => h("th", { scope: "col" }, text));
  return h("table", { class: "services" }, h("thead", {}, h("tr", {}, head)), h("tbody", {}, services.map(row)));
}

/** @param {{badge?: string}} one */
const statusOf = ({ badge }) => (badge ? h("small", { class: "badge" }, badge) : say("status.open"));

// A tick for having read it, the ways on, and the contents.
/** @param {Lesson} view @param {Ways} ways */
function endOf(view, ways) {
  const { lessons } = view.contents;
  const [before, here, after] = [-1, 0, 1].map((step) => lessons[view.place + step]);
  const input = h("input", { type: "checkbox", checked: here.done });
  const failed = alertLine();
  const list = h("div", {}, contentsView(view.contents, ways, view.lesson));
  input.onchange = async () => {
    const finished = input.checked;
    const { status, body } = await tryPost(`${HERE}/reading`, { lesson: view.lesson, finished });
    warn(failed, status !== 200 && (body?.refused || say("live.offline")));
    if (status !== 200) return (input.checked = here.done);
    here.done = finished;
    ways.ticked(finished);
    return fill(list, contentsView(view.contents, ways, view.lesson));
  };
  return [
    h("hr"),
    ticked("agree", input, say("finished")),
    failed,
    h(
      "nav",
      { class: "ways" },
      after && ways.turn(after.k, `${say("next")}：${after.t}`, "button primary"),
      before && ways.turn(before.k, `${say("previous")}：${before.t}`),
    ),
    list,
  ];
}

// Every lesson of a course, with a mark at those that were read.
/** @param {Contents} contents @param {Pick<Ways, "turn">} ways @param {string} [here] */
export function contentsView(contents, ways, here) {
  const line = (/** @type {Contents["lessons"][number]} */ one) => {
    const link = ways.turn(one.k, one.t, "");
    if (one.k === here) link.setAttribute("aria-current", "page");
    return [link, one.done && h("small", { class: "tag good" }, say("finished"))];
  };
  const done = contents.lessons.filter((one) => one.done).length;
  const said = say("lessons_done", { done, all: contents.lessons.length });
  return folded(`${say("contents")} · ${said}`, bullets(contents.lessons.map(line), { class: "steps" }));
}
