// @ts-check
// The question card on a Streamlit page, as a component: in a shadow root, so that neither style touches the other's.
import { h } from "./base.js";
import { questionCard, surveyCard } from "./question_card.js";
import { settle } from "./here.js";
import { outbox } from "./outbox.js";
import { given } from "./words.js";

const WAIT = 1500; // milliseconds that the question has for itself before scripts for later are fetched

/** @type {CSSStyleSheet | undefined} */
let style;
/** @type {WeakMap<Node, {card: any, turn: number}>} */
const mounted = new WeakMap();
/** Cards, and places for what comes after the result, by the card's name. @type {Map<string, {card?: any, place?: any}>} */
const halves = new Map();

/** @param {string} name @param {{card?: any, place?: any}} half */
function join(name, half) {
  const both = { ...halves.get(name), ...half };
  halves.set(name, both);
  both.card?.putRest?.(both.place ?? null);
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
function mount({ data, parentElement, setStateValue }) {
  begin(data);
  const known = mounted.get(parentElement);
  const turn = (known?.turn ?? 0) + 1;
  let n = Date.now();
  const changed = (/** @type {any} */ state) => setStateValue("shown", { ...state, n: ++n });
  if (known) {
    known.turn = turn;
    known.card.props && (known.card.props.changed = changed);
    known.card.update?.(data.view);
  } else {
    parentElement.adoptedStyleSheets = [style];
    const card = cardOf(data, changed);
    parentElement.append(card.element);
    join(data.name, data.where === "rest" ? { place: card.element } : { card });
    mounted.set(parentElement, { card, turn });
    if (data.ahead?.length) setTimeout(() => ahead(data.ahead), WAIT);
  }
  return () => {
    const now = mounted.get(parentElement);
    if (now?.turn !== turn) return;
    join(data.name, data.where === "rest" ? { place: null } : { card: null });
    now.card.leave?.();
    now.card.element.remove();
    mounted.delete(parentElement);
  };
}

/** @param {any} data @param {(state: any) => void} changed */
function cardOf(data, changed) {
  if (data.where === "rest") return { element: h("article", { class: "card-of-question" }) };
  if (data.where === "survey") return surveyCard({ ...data, changed: () => changed({}) });
  return questionCard({ ...data, query: { plotly: "1" }, changed });
}

// Fetches scripts that the page will want.
/** @param {string[]} files */
function ahead(files) {
  for (const name of files) {
    const href = new URL(name, document.baseURI).href;
    if (document.head.querySelector(`link[href="${href}"]`)) continue;
    document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
  }
}

if (given) given.mount = mount;
