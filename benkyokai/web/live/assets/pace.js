// The pace, on the console: clocks, pause, countdown.

// The step against its minutes, the evening against the plan.
function clocks(state) {
  const { started_at, entered_at, paused_at } = state.clock;
  if (started_at == null) return null;
  const place = state.steps.findIndex((step) => step.n === state.at);
  const here = state.steps[place];
  const due = state.steps.slice(0, place + 1).reduce((sum, step) => sum + step.minutes, 0);
  return h(
    "p",
    { class: "clocks" },
    h(
      "span",
      {},
      say("console.this_step"),
      " ",
      countUp(entered_at, here.spent, paused_at),
      here.minutes > 0 && h("span", { class: "muted" }, ` / ${say("console.minutes", { n: here.minutes })}`),
    ),
    h(
      "span",
      {},
      say("console.evening"),
      " ",
      countUp(started_at, 0, paused_at),
      due > 0 && h("span", { class: "muted" }, ` / ${say("console.due", { n: due })}`),
    ),
    paused_at != null && h("b", { class: "paused" }, ` ${say("live.paused")}`),
  );
}

// Pause, and the countdown of an open door.
function timers(state, now) {
  const extra = (seconds) =>
    h(
      "button",
      { type: "button", class: "small", "data-act": `countdown${seconds}`, onclick: () => act("countdown", seconds) },
      say("console.seconds", { n: seconds }),
    );
  const pause = ["pause", "resume"].find((name) => state.can.includes(name));
  const until = state.clock.closes_at;
  return h(
    "div",
    { class: "acts timers" },
    pause && smallAct(state, pause),
    now.door === "open" && [
      h("span", {}, say("console.countdown"), " ", until != null && countdown(until, state.clock.paused_at)),
      [30, 60, 120].map(extra),
      until != null && smallAct(state, "stop_countdown"),
    ],
  );
}
