// @ts-check
// A lesson as one reads it alone: its blocks, a tick for having read it, the ways on, the contents of its course.
import { alertLine, bullets, fill, folded, follows, h, muted, ticked, warn } from "./base.js";
import { BASE, HERE, tryAsk, tryPost } from "./here.js";
import { questionCard, surveyCard } from "./question_card.js";
import { blockView } from "./diagram.js";
import { LANG, say } from "./words.js";

/**
 * What a lesson needs of the page that it is on: ways to another lesson and to a question, and who wants to know that
 * something is stored.
 * @typedef {object} Ways
 * @property {(lesson: string) => void} go
 * @property {(lesson: string, text: Content, cls?: string) => HTMLElement} turn
 * @property {(place: {quiz: string, question: string}, text: Content) => HTMLElement} question
 * @property {() => void} [changed]
 */

const COLON = LANG === "ja" ? "：" : ": ";

export class LessonPage {
  /** The cards on the page by the place of their block. @type {Map<number, ReturnType<typeof questionCard>>} */
  cards = new Map();

  /** @param {Lesson} view @param {Ways} ways */
  constructor(view, ways) {
    this.view = view;
    this.ways = ways;
    this.blocks = view.blocks.map((block, place) => this.block(block, place));
    this.element = h(
      "article",
      { class: "reading" },
      h("p", { class: "where" }, view.where),
      h("h1", {}, view.t),
      view.note && h("p", { class: "notice" }, view.note),
      this.blocks,
      endOf(view, ways),
    );
    this.element.addEventListener("click", (event) => this.lead(event));
  }

  /** @param {Block} block @param {number} place @returns {HTMLElement} */
  block(block, place) {
    if (block.question) return this.question(block.question, place);
    if (block.survey) return this.survey(block.survey);
    if (block.exam) return box(h("p", {}, block.exam.said), fullQuiz(block.exam.quiz));
    if (block.locked) return box(h("p", {}, block.locked.said), this.ways.question(block.locked, say("go_answer")));
    return block.services ? servicesView(block.services) : blockView(block);
  }

  // A link in the text to another lesson turns to it as the page's own do.
  /** @param {MouseEvent} event */
  lead(event) {
    const link = event.target instanceof Element && event.target.closest(".prose a, .callout a");
    const lesson = link instanceof HTMLAnchorElement && new URL(link.href).searchParams.get("lesson");
    if (lesson && follows(event)) this.ways.go(lesson);
  }

  // A question to check oneself. Who came without a cookie gets it a moment later.
  /** @param {NonNullable<Block["question"]>} asked @param {number} place */
  question({ t, view, ...named }, place) {
    const name = `${say("check_yourself")} · ${t}`;
    const made = view && questionCard({ view, ...named, changed: () => this.changed() });
    if (made) this.cards.set(place, made);
    const more = { role: "group", "aria-label": name, "data-question": `${named.quiz}#${named.question}` };
    return h("div", { class: "card check", ...more }, muted(name), made?.element);
  }

  /** @param {NonNullable<Block["survey"]>} view */
  survey(view) {
    const whole = view.forms || view.thanks;
    return box(whole ? surveyCard({ view, changed: () => this.changed() }).element : h("h2", {}, view.title));
  }

  // Something was stored: a diagram may have waited for it. Who wants to know brings the newer view.
  async changed() {
    if (this.ways.changed) return this.ways.changed();
    const { status, body } = await tryAsk(`${HERE}/state?${new URLSearchParams({ lesson: this.view.lesson })}`);
    if (status === 200 && body.blocks) this.update(body);
  }

  // Shows what is new in the lesson; a card follows by itself, and so does the form of a survey.
  /** @param {Lesson} now */
  update(now) {
    now.blocks.forEach((block, place) => {
      const [known, card] = [this.view.blocks[place], this.cards.get(place)];
      if (card && block.question?.view) card.update(block.question.view);
      else if ((!block.survey || this.view.guest) && JSON.stringify(block) !== JSON.stringify(known)) {
        const node = this.block(block, place);
        this.blocks[place].replaceWith(node);
        this.blocks[place] = node;
      }
    });
    this.view = now;
  }

  // What has not been sent yet of a form goes before the lesson does.
  leave() {
    for (const card of this.cards.values()) card.leave();
  }
}

/** @param {...Content} content */
const box = (...content) => h("section", { class: "card" }, content);

/** @param {string} quiz */
const fullQuiz = (quiz) => h("a", { class: "button", href: `${BASE}/quiz?quiz=${encodeURIComponent(quiz)}&lang=${LANG}` }, say("open_quiz"));

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
    ways.changed?.();
    return fill(list, contentsView(view.contents, ways, view.lesson));
  };
  return [
    h("hr"),
    ticked("agree", input, say("finished")),
    failed,
    h(
      "nav",
      { class: "ways" },
      after && ways.turn(after.k, `${say("next")}${COLON}${after.t}`, "button primary"),
      before && ways.turn(before.k, `${say("previous")}${COLON}${before.t}`),
    ),
    list,
  ];
}

// Every lesson of a course by chapter, with a mark at those that were read.
/** @param {Contents} contents @param {Pick<Ways, "turn">} ways @param {string} [here] */
export function contentsView(contents, ways, here) {
  const line = (/** @type {Contents["lessons"][number]} */ one) => {
    const link = ways.turn(one.k, one.t, "");
    if (one.k === here) link.setAttribute("aria-current", "page");
    return [link, one.done && h("small", { class: "tag good" }, say("finished"))];
  };
  const done = contents.lessons.filter((one) => one.done).length;
  const said = say("lessons_done", { done, all: contents.lessons.length });
  const starts = contents.lessons.flatMap((one, place) => (one.chapter || !place ? [place] : []));
  const chapters = starts.map((start, n) => contents.lessons.slice(start, starts[n + 1]));
  return folded(
    `${say("contents")} · ${said}`,
    chapters.map((lessons) => [
      lessons[0].chapter && h("p", {}, h("strong", {}, lessons[0].chapter)),
      bullets(lessons.map(line), { class: "steps" }),
    ]),
  );
}
