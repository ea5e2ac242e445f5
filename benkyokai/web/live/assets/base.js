// Small things that every live page needs. Text from people goes into text nodes, never into HTML;
// `html` is for what the server rendered from an author's file.
// `{n|question|questions}` is the first where n reads 1, else the second, as in benkyokai/core/text.py.
const say = (key, values = {}) =>
  WORDS[key].replace(/{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?}/g, (_, name, one, many) =>
    one === undefined ? values[name] : String(values[name]) === "1" ? one : many,
  );

function h(name, attributes, ...children) {
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

// What is there of a content: null, false and an empty text take no place.
const there = (content) => content.flat(Infinity).filter((one) => one != null && one !== false && one !== "");
const fill = (node, ...content) => node.replaceChildren(...there(content));
const dotted = (...parts) => there(parts).join(" · ");

// What every page has many of.
const muted = (...content) => h("p", { class: "muted" }, content);
const titled = (text, ...content) => [h("h2", {}, text), content];
const htmlList = (items) => h("ul", {}, items.map((html) => h("li", { html })));
const bullets = (items, attributes) => h("ul", attributes, items.map((one) => h("li", {}, one)));
const folded = (title, ...content) => h("details", {}, h("summary", {}, title), content);
function classed(cls, node) {
  node.className = cls;
  return node;
}
const labelled = (title, input) => h("label", { class: "field" }, title, input);
const ticked = (cls, input, text) => h("label", { class: cls }, input, h("span", {}, text));
const smallButton = (text, onclick, more) => h("button", { type: "button", class: "small", onclick, ...more }, text);

// A line that says what went wrong, once something does.
const alertLine = (cls = "notice") => h("p", { class: cls, role: "alert", hidden: true });
function warn(line, sentence) {
  line.hidden = !sentence;
  line.textContent = sentence || "";
}

// A line below what somebody does: how that went.
const noteLine = () => h("p", { class: "note", role: "status" });
function noted(line, state, sentence) {
  line.className = `note ${state}`;
  line.textContent = sentence;
}

// True where a part has to be drawn anew: what it shows is not what it showed last.
function changed(node, ...what) {
  const key = JSON.stringify(what);
  if (node.shown === key) return false;
  node.shown = key;
  return true;
}

// Draws a part anew; a list stays where it was scrolled to, and what had the focus there, known by `name` in its data,
// has it again, or else the first button; but nobody's vote comes under another one's finger.
function refill(node, name, ...content) {
  const focused = node.contains(document.activeElement) && document.activeElement.dataset[name];
  const tops = [...node.querySelectorAll(".tall")].map((list) => list.scrollTop);
  fill(node, content);
  node.querySelectorAll(".tall").forEach((list, place) => (list.scrollTop = tops[place] || 0));
  const again = focused && node.querySelector(`[data-${name}="${focused}"]:not([disabled])`);
  if (focused) refocus(again || node.querySelector("button:not([data-want])"));
}

// Gives back the focus to what was drawn anew; the page stays where its reader has scrolled to.
const refocus = (node) => node?.focus({ preventScroll: true });

function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // typed by hand
  }
}

const BASE = location.pathname.replace(/\/(live(\/.*)?|light)$/, "");
const CODE = decoded((location.pathname.match(/\/live\/([^/]+)/) || [])[1] || "");
const HERE = PAGE === "light" ? `${BASE}/light` : `${BASE}/live/${encodeURIComponent(CODE)}`;
const KEPT = `benkyokai.${PAGE === "light" ? "light" : CODE}`; // what this page keeps in the browser
const QUERY = new URLSearchParams(location.search);

// Keeps what was typed over a reload; a browser that forbids it forgets, and nothing else breaks.
const store = {
  get(key) {
    try {
      return JSON.parse(localStorage.getItem(`${KEPT}.${key}`));
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      if (value == null) localStorage.removeItem(`${KEPT}.${key}`);
      else localStorage.setItem(`${KEPT}.${key}`, JSON.stringify(value));
    } catch {
      /* private windows of some browsers */
    }
  },
};

// `seconds` is the patience until something comes back at all; then a slow line may take its time.
async function ask(path, options = {}, seconds = 8, stop = new AbortController()) {
  let timer = setTimeout(() => stop.abort(), seconds * 1000);
  try {
    const joint = path.includes("?") ? "&" : "?";
    const answer = await fetch(`${path}${joint}lang=${LANG}`, { signal: stop.signal, ...options });
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), 30000);
    const text = await answer.text();
    let body = null;
    try {
      body = text ? JSON.parse(text) : null;
    } catch {
      /* a proxy's own page */
    }
    if (answer.status >= 500 || (text && body === null))
      throw Object.assign(new Error("unreachable"), { refused: body?.refused });
    return { status: answer.status, body };
  } finally {
    clearTimeout(timer);
  }
}

const post = (path, body, stop) =>
  ask(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) }, 8, stop);

// The server looks at codes from here one after the other, and says after how many seconds to come back: not all at once.
const inTurn = (seconds) => seconds * (1 + Math.random());
const pause = (seconds) => new Promise((go) => setTimeout(go, seconds * 1000));

function uuid() {
  const bytes = new Uint8Array(16); // crypto.randomUUID needs TLS, which a study room's Wi-Fi lacks
  crypto.getRandomValues(bytes);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const offline = alertLine("offline");
offline.textContent = say("live.offline");

function languageSwitch() {
  const other = LANG === "ja" ? "en" : "ja";
  const to = new URLSearchParams(location.search);
  to.set("lang", other);
  const link = { class: "language", href: `?${to}`, hreflang: other, lang: other };
  return h("a", link, other === "ja" ? "日本語" : "English");
}

// An author's prompt; folded away where it was read before and other things matter now.
function promptView(html, known) {
  const prompt = h("div", { class: "prompt", html });
  return known ? folded(say("live.read_again"), prompt) : prompt;
}
