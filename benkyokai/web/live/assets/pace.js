// @ts-check
// The pace, on console and remote: clocks, pause, countdown.
import { act } from "./acting.js";
import { h, smallButton } from "./base.js";
import { countdown, countUp } from "./clock.js";
import { button } from "./helm.js";
import { say } from "./words.js";

// The step against its minutes, the evening against the plan.
/** @param {RemoteState} state */
export function clocks(state) {
  const { started_at, entered_at, paused_at } = state.clock;
  if (started_at == null || entered_at == null) return null;
  const place = state.steps.findIndex((step) => step.n === state.at);
  const here = state.steps[place];
  const due = state.steps.slice(0, place + 1).reduce((sum, step) => sum + step.minutes, 0);
  /** @type {(word: string, shown: Content, key: string, n: number) => Content} */
  const clock = (word, shown, key, n) =>
    h("span", {}, say(word), " ", shown, n > 0 && h("span", { class: "muted" }, ` / ${say(key, { n })}`));
  return h(
    "p",
    { class: "clocks" },
    clock("console.this_step", countUp(entered_at, here.spent, paused_at), "console.minutes", here.minutes),
    clock("console.evening", countUp(started_at, 0, paused_at), "console.due", due),
    paused_at != null && h("b", { class: "paused" }, ` ${say("live.paused")}`),
  );
}

// Pause, and the countdown of an open door.
/** @param {RemoteState} state @param {NonNullable<RemoteState["now"]>} now */
export function timers(state, now) {
  const extra = (/** @type {number} */ n) =>
    smallButton(say("console.seconds", { n }), () => act("countdown", n), { "data-act": `countdown${n}` });
  const pause = ["pause", "resume"].find((name) => state.can.includes(name));
  const until = state.clock.closes_at;
  return h(
    "div",
    { class: "acts timers" },
    pause && button(state, pause, "small"),
    now.door === "open" && [
      h("span", {}, say("console.countdown"), " ", until != null && countdown(until, state.clock.paused_at)),
      [30, 60, 120].map(extra),
      until != null && button(state, "stop_countdown", "small"),
    ],
  );
}
