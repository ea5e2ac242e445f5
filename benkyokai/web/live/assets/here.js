// @ts-check
// Where a page stands: its addresses at the server, and what it keeps in the browser. Who makes the page settles it.
import { LANG } from "./words.js";

export let BASE = ""; // the path under which a proxy serves the app
export let HERE = ""; // what the page's own addresses begin with
let kept = "";
let device = ""; // signed by the server, where the browser keeps no cookie

/** @param {string} base @param {string} path @param {string} name what the page keeps in the browser stands under it */
export function settle(base, path, name, signed = "") {
  [BASE, HERE, kept, device] = [base, `${base}/${path}`, `benkyokai.${name}`, signed];
}

/** @param {string} name */
export const parameter = (name) => new URLSearchParams(location.search).get(name);

// Keeps what was typed over a reload; a browser that forbids it forgets, and nothing else breaks.
export const store = {
  /** @param {string} key @returns {any} */
  get(key) {
    try {
      return JSON.parse(localStorage.getItem(`${kept}.${key}`) ?? "null");
    } catch {
      return null;
    }
  },
  /** @param {string} key @param {any} value */
  set(key, value) {
    try {
      if (value == null) localStorage.removeItem(`${kept}.${key}`);
      else localStorage.setItem(`${kept}.${key}`, JSON.stringify(value));
    } catch {
      /* private windows of some browsers */
    }
  },
};

/** @typedef {{status: number, body: any}} Reply */

const JSON_TYPE = { "content-type": "application/json" };
/** @param {HeadersInit} [own] @returns {HeadersInit} */
const headers = (own = {}) => ({ ...own, ...(device ? { "benkyokai-device": device } : {}) });

// `seconds` is the patience until something comes back at all; then a slow line may take its time.
/** @param {string} path @param {RequestInit} [options] @returns {Promise<Reply>} */
export async function ask(path, options = {}, seconds = 8, stop = new AbortController()) {
  let timer = setTimeout(() => stop.abort(), seconds * 1000);
  try {
    const joint = path.includes("?") ? "&" : "?";
    const answer = await fetch(`${path}${joint}lang=${LANG}`, {
      signal: stop.signal,
      ...options,
      headers: headers(options.headers),
    });
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

/** @param {string} path @param {object} body @param {AbortController} [stop] */
export const post = (path, body, stop) =>
  ask(path, { method: "POST", headers: JSON_TYPE, body: JSON.stringify(body) }, 8, stop);

// Sends something that goes on its way though the page goes; nobody hears what came of it.
/** @param {string} path @param {object} body */
export function postLastly(path, body) {
  const what = { method: "POST", keepalive: true, headers: headers(JSON_TYPE), body: JSON.stringify(body) };
  fetch(`${path}${path.includes("?") ? "&" : "?"}lang=${LANG}`, what).catch(() => {});
}

// What the server said, or status 0 where it could not be reached.
/** @param {Promise<Reply>} asked @returns {Promise<Reply>} */
const tried = (asked) => asked.catch(({ refused }) => ({ status: 0, body: refused ? { refused } : null }));
/** @param {string} path */
export const tryAsk = (path) => tried(ask(path));
/** @param {string} path @param {object} body */
export const tryPost = (path, body) => tried(post(path, body));

// The server looks at codes from here one after the other, and says after how many seconds to come back: not all at once.
/** @param {number} seconds */
export const inTurn = (seconds) => seconds * (1 + Math.random());
/** @param {number} seconds @returns {Promise<void>} */
export const pause = (seconds) => new Promise((go) => setTimeout(go, seconds * 1000));

export function uuid() {
  const bytes = new Uint8Array(16); // crypto.randomUUID needs TLS, which a study room's Wi-Fi lacks
  crypto.getRandomValues(bytes);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
