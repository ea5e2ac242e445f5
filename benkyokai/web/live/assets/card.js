// @ts-check
// The question card on a Streamlit page, or a whole lesson with its cards, as a component: in a shadow root, so that neither
// style touches the other's.
import { follows, h } from "./base.js";
import { BASE, settle } from "./here.js";
import { LessonPage } from "./lesson.js";
import { outbox } from "./outbox.js";
import { questionCard } from "./question_card.js";
import { given, LANG } from "./words.js";

/** @type {(done: () => void) => void} */
const whenIdle = globalThis.requestIdleCallback ?? setTimeout;
const WAIT = 1500; // milliseconds that the question has for itself before scripts for later are fetched

/** @type {CSSStyleSheet | undefined} */
let style;
/**
 * What is told to Streamlit: that something is stored or looked at, and which lesson to turn to.
 * @typedef {{changed: (state: object) => void, turn: (lesson: string) => void}} Says
 */
/** @type {WeakMap<Node, {card: any, says: Says, turn: number}>} */
const mounted = new WeakMap();
/** Cards, and places for what comes after the result, by the card's name. @type {Map<string, {card?: any, place?: any}>} */
const halves = new Map();

// A card and its place find each other, whichever comes first.
/** @param {any} data @param {any} card */
function join({ name, where }, card) {
  const both = { ...halves.get(name), ...(where === "rest" ? { place: card?.element } : { card }) };
  halves.set(name, both);
  both.card?.putRest?.(both.place);
}

// Once for all cards of a page.
/** @param {any} data */
function begin(data) {
  if (style) return;
  style = new CSSStyleSheet();
  style.replaceSync(given?.css ?? "");
  settle(new URL(".", document.baseURI).pathname.replace(/\/$/, ""), "light", "light", data.device);
  outbox.begin({});
  addEventListener("online", () => outbox.lineIs(true));
  outbox.deliver();
}

// Streamlit runs this again whenever the data changes, and what it gave back when the card goes; a run that came late gives
// back nothing.
/** @param {any} component */
function mount({ data, parentElement, setStateValue, setTriggerValue }) {
  begin(data);
  const known = mounted.get(parentElement);
  const turn = (known?.turn ?? 0) + 1;
  let n = Date.now();
  /** @type {Says} */
  const says = { changed: (state) => setStateValue("shown", { ...state, n: ++n }), turn: (lesson) => setTriggerValue("turn", lesson) };
  if (known) {
    known.turn = turn;
    Object.assign(known.says, says);
    known.card.update(data.view);
  } else {
    parentElement.adoptedStyleSheets = [style];
    const card = data.where === "lesson" ? lessonOf(data.view, says) : cardOf(data, says);
    parentElement.append(card.element);
    join(data, card);
    mounted.set(parentElement, { card, says, turn });
    if (data.ahead?.length) setTimeout(() => ahead(data.ahead), WAIT);
  }
  return () => {
    const now = mounted.get(parentElement);
    if (now?.turn !== turn) return;
    join(data, undefined);
    now.card.leave();
    now.card.element.remove();
    mounted.delete(parentElement);
  };
}

/** @param {any} data @param {Says} says */
function cardOf(data, says) {
  if (data.where === "rest") return { element: h("article", { class: "card-of-question" }), update() {}, leave() {} };
  return questionCard({ ...data, query: { plotly: "1" }, changed: (state) => says.changed(state) });
}

// In a lesson the card draws what it explains, and Streamlit changes the address.
/** @param {Lesson} view @param {Says} says */
function lessonOf(view, says) {
  const at = (/** @type {string} */ path, /** @type {Record<string, string>} */ query) =>
    `${BASE}/${path}?${new URLSearchParams({ ...query, lang: LANG })}`;
  return new LessonPage(view, {
    go: (lesson) => says.turn(lesson),
    turn(lesson, text, cls = "button") {
      const onclick = (/** @type {MouseEvent} */ event) => follows(event) && says.turn(lesson);
      return h("a", { class: cls, href: at("learn", { lesson }), onclick }, text);
    },
    question: (place, text) => h("a", { class: "button", href: at("quiz", place) }, text),
    changed: () => says.changed({}),
  });
}

// Fetches scripts that the page will want.
/** @param {string[]} files */
function ahead(files) {
  for (const name of files) {
    const href = new URL(name, document.baseURI).href;
    if (document.head.querySelector(`link[href="${href}"]`)) continue;
    const link = Object.assign(document.createElement("link"), { rel: "modulepreload", href });
    // The first is what the others are for. Compiling it takes its time too, which one reading does not miss.
    if (name === files[0]) link.onload = () => whenIdle(() => import(href).catch(() => {}));
    document.head.append(link);
  }
}

if (given) given.mount = mount;
