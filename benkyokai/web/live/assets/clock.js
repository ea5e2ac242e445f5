// @ts-check
// Clocks that run by the server's time, whatever this device's clock says, and though it is set meanwhile. What the server
// sends are moments, in seconds; a span with `data-until` counts down to one, a span with `data-since` counts up from one.
import { h } from "./base.js";

const steady = () => performance.now() / 1000; // nobody sets it; every state puts it right after a device's sleep
let ahead = Date.now() / 1000 - steady(); // seconds that the server's clock is ahead of it
/** @type {any} */
let ticking = null;

/** @param {{server_time?: number}} state */
export function setClock(state) {
  if (state.server_time) ahead = state.server_time - steady();
  ticking ??= setInterval(tick, 250);
  tick();
}

/** The server's time. */
export const serverTime = () => steady() + ahead;

// What else goes by the clock.
export let onTick = () => {};
/** @param {() => void} go */
export const eachTick = (go) => void (onTick = go);

/** @param {number} seconds */
const minutes = (seconds) => {
  const whole = Math.max(0, Math.ceil(seconds - 0.05));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
};

// A page that is drawn anew at every answer shows the time at once, not at the next tick.
/** @param {number} until @param {number | null} [pausedAt] */
export function countdown(until, pausedAt) {
  return turn(h("span", { class: "countdown", role: "timer", "data-until": until, "data-paused": pausedAt }));
}

/** @param {number} since @param {number} spent @param {number | null} [pausedAt] */
export function countUp(since, spent, pausedAt) {
  return turn(h("span", { class: "clock", "data-since": since - spent, "data-paused": pausedAt }));
}

/** @param {HTMLElement} node */
function turn(node) {
  const { until, since, paused } = node.dataset;
  const now = paused ? Number(paused) : serverTime();
  const text = until ? minutes(Number(until) - now) : minutes(Math.floor(now - Number(since)));
  if (node.textContent !== text) node.textContent = text;
  if (until) node.classList.toggle("soon", Number(until) - now < 10);
  return node;
}

function tick() {
  for (const node of document.querySelectorAll("[data-until],[data-since]")) turn(/** @type {HTMLElement} */ (node));
  onTick();
}
