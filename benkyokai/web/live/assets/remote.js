// @ts-check
// The facilitator's phone: the large button in the thumb's reach, and above it what one leads with.
import { latest, remember } from "./page.js";
import { act, note } from "./acting.js";
import { awaitedBox, drawAwaited } from "./awaited.js";
import { changed, fill, h, languageSwitch, offlineLine, redraw } from "./base.js";
import { setClock } from "./clock.js";
import { Connection } from "./connection.js";
import { drawHelm, heading, helmBox, keepingFocus, moreActs, nextUp, notesPart, titleOf } from "./helm.js";
import { keys } from "./host.js";
import { clocks, timers } from "./pace.js";
import { say } from "./words.js";

const offline = offlineLine();
const title = h("strong", {}, say("console.remote_title"));
const above = h("div", { class: "above" });
const time = h("div", {});
document.body.append(
  h("header", {}, title, languageSwitch()),
  h("main", { id: "main" }, above, h("div", { class: "reach" }, offline, note, awaitedBox, time, helmBox)),
);

/** @param {RemoteState} state */
function draw(state) {
  if (latest && latest.at !== state.at) scrollTo(0, 0);
  remember(state);
  setClock(state);
  title.textContent = titleOf(state);
  drawAwaited(state);
  keepingFocus(() => {
    drawHelm(state);
    drawRest(state);
  });
}

// Drawn anew when the session moves, and not at every answer.
/** @param {RemoteState} state */
function drawRest(state) {
  if (!changed(above, state.version, state.now?.door)) return;
  const going = state.phase !== "ended";
  const here = going && state.steps.find((step) => step.n === state.at);
  redraw(above, [
    h("h1", {}, (here && here.prompt) || heading(state)),
    state.now && clocks(state),
    going && nextUp(state),
    moreActs(state),
    notesPart(state),
  ]);
  redraw(time, state.now && timers(state, state.now), "act");
}

const link = new Connection("remote", draw, (on) => (offline.hidden = on));
link.onRefused = (why) => fill(above, h("p", { class: "notice" }, why.refused || say("console.locked")));
keys((move) => latest && act(latest[move]));
