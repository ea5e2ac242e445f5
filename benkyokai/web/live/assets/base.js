// @ts-check
// Small things that every live page needs. Text from people goes into text nodes, never into HTML;
// `html` is for what the server rendered from an author's file.
import { LANG, say } from "./words.js";

/**
 * @template {keyof HTMLElementTagNameMap} K @param {K} name @param {Record<string, any> | null} [attributes]
 * @param {...Content} children @returns {HTMLElementTagNameMap[K]}
 */
export function h(name, attributes, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key === "html") node.innerHTML = value;
    else if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (value === true) node.setAttribute(key, "");
    else if (value !== false && value != null) node.setAttribute(key, value);
  }
  node.append(...there(children));
  return node;
}

/** @param {ParentNode} node @param {string} selector @returns {HTMLElement[]} */
export const all = (node, selector) => [.../** @type {NodeListOf<HTMLElement>} */ (node.querySelectorAll(selector))];
/** @param {ParentNode} node @param {string} selector @returns {HTMLElement | null} */
export const find = (node, selector) => node.querySelector(selector);

// What is there of a content: null, false and an empty text take no place.
/** @param {Content[]} content @returns {(Node | string)[]} */
export const there = (content) =>
  /** @type {any[]} */ (content).flat(Infinity).filter((one) => one != null && one !== false && one !== "");
/** @param {Element} node @param {...Content} content */
export const fill = (node, ...content) => node.replaceChildren(...there(content));
/** @param {...Content} parts */
export const dotted = (...parts) => there(parts).join(" · ");

// What every page has many of.
/** @param {...Content} content */
export const muted = (...content) => h("p", { class: "muted" }, content);
/** @param {Content} text @param {...Content} content */
export const titled = (text, ...content) => [h("h2", {}, text), content];
/** @param {string[]} items */
export const htmlList = (items) => h("ul", {}, items.map((html) => h("li", { html })));
/** @param {Content[]} items @param {Record<string, any>} [attributes] */
export const bullets = (items, attributes) => h("ul", attributes, items.map((one) => h("li", {}, one)));
/** @param {Content} title @param {...Content} content */
export const folded = (title, ...content) => h("details", {}, h("summary", {}, title), content);
/** @template {Element} T @param {string} cls @param {T} node */
export function classed(cls, node) {
  node.className = cls;
  return node;
}
/** @param {Content} title @param {Content} input */
export const labelled = (title, input) => h("label", { class: "field" }, title, input);
/** @param {string} cls @param {Content} input @param {Content} text */
export const ticked = (cls, input, text) => h("label", { class: cls }, input, h("span", {}, text));
/** @param {Content} text @param {(event: MouseEvent) => any} onclick @param {object} [more] */
export const smallButton = (text, onclick, more) =>
  h("button", { type: "button", class: "small", onclick, ...more }, text);

// True where a click on a link is the page's own to follow; with a key held the browser opens a window of its own.
/** @param {MouseEvent} event */
export function follows(event) {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return false;
  event.preventDefault();
  return true;
}

// A line that says what went wrong, once something does.
export const alertLine = (cls = "notice") => h("p", { class: cls, role: "alert", hidden: true });
/** @param {HTMLElement} line @param {string | null | undefined | false} [sentence] */
export function warn(line, sentence) {
  line.hidden = !sentence;
  line.textContent = sentence || "";
}

// A sentence that stays in its line until somebody has read it.
/** @param {HTMLElement} line @param {string} sentence */
export function tellIn(line, sentence) {
  fill(line, h("span", {}, sentence), smallButton(say("phone.dismiss"), () => (line.hidden = true)));
  line.hidden = false;
}

// A line below what somebody does: how that went.
export const noteLine = () => h("p", { class: "note", role: "status" });
/** @param {HTMLElement} line @param {string} state @param {string} sentence */
export function noted(line, state, sentence) {
  line.className = `note ${state}`;
  line.textContent = sentence;
}

// True where a part has to be drawn anew: what it shows is not what it showed last.
/** @param {Element} node @param {...any} what */
export function changed(node, ...what) {
  const key = JSON.stringify(what);
  if (shown.get(node) === key) return false;
  shown.set(node, key);
  return true;
}
/** @type {WeakMap<Element, string>} */
const shown = new WeakMap();

// Draws a part of the page anew; what was unfolded there stays so, a list stays where it was scrolled to, and what had the
// focus, known by `name` in its data, has it again, or else the first button; but nobody's vote comes under another one's
// finger.
/** @param {HTMLElement} box @param {Content} content @param {string} [name] */
export function redraw(box, content, name) {
  const title = (/** @type {Element} */ one) => find(one, "summary")?.textContent;
  const focused = name && box.contains(document.activeElement) && focus()?.dataset[name];
  const open = new Set([...box.querySelectorAll("details[open]")].map(title));
  const lists = () => [box, ...all(box, ".tall")];
  const tops = new Map(lists().map((list) => [list.dataset.act, list.scrollTop]));
  fill(box, content);
  for (const one of box.querySelectorAll("details")) if (open.has(title(one))) one.open = true;
  for (const list of lists()) list.scrollTop = tops.get(list.dataset.act) || 0;
  if (focused) refocus(find(box, `[data-${name}="${focused}"]:not([disabled])`) || find(box, "button:not([data-want])"));
}

// Gives back the focus to what was drawn anew; the page stays where its reader has scrolled to.
/** @param {HTMLElement | null} [node] */
export const refocus = (node) => node?.focus({ preventScroll: true });
export const focus = () => /** @type {HTMLElement | null} */ (document.activeElement);

// That the line is lost.
export function offlineLine() {
  const line = alertLine("offline");
  line.textContent = say("live.offline");
  return line;
}

export function languageSwitch() {
  const other = LANG === "ja" ? "en" : "ja";
  const to = new URLSearchParams(location.search);
  to.set("lang", other);
  const link = { class: "language", href: `?${to}`, hreflang: other, lang: other };
  return h("a", link, other === "ja" ? "日本語" : "English");
}

// An author's prompt; folded away where it was read before and other things matter now.
/** @param {string} html @param {boolean} [known] */
export function promptView(html, known) {
  const prompt = h("div", { class: "prompt", html });
  return known ? folded(say("live.read_again"), prompt) : prompt;
}
