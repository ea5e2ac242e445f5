// Clocks that run by the server's time, whatever this device's clock says. What the server sends are moments, in
// seconds; a span with `data-until` counts down to one, a span with `data-since` counts up from one.
let ahead = 0; // seconds that the server's clock is ahead of ours

function setClock(state) {
  if (state.server_time) ahead = state.server_time - Date.now() / 1000;
  tick();
}

const minutes = (seconds) => {
  const whole = Math.max(0, Math.ceil(seconds - 0.05));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
};

function countdown(until, pausedAt) {
  return told(h("span", { class: "countdown", role: "timer", "data-until": until, "data-paused": pausedAt }));
}

function countUp(since, spent, pausedAt) {
  return told(h("span", { class: "clock", "data-since": since - spent, "data-paused": pausedAt }));
}

// Writes the time into a clock, when it is made and at every tick.
function told(node) {
  const { until, since, paused } = node.dataset;
  const now = paused ? Number(paused) : Date.now() / 1000 + ahead;
  const text = until ? minutes(Number(until) - now) : minutes(Math.floor(now - Number(since)));
  if (node.textContent !== text) node.textContent = text;
  if (until) node.classList.toggle("soon", Number(until) - now < 10);
  return node;
}

function tick() {
  document.querySelectorAll("[data-until],[data-since]").forEach(told);
}
setInterval(tick, 250);
