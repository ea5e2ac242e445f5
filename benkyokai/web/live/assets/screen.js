// @ts-check
// The projector view: big type, no controls but the keyboard, for whoever has the facilitator's cookie.
import { latest, remember } from "./page.js";
import { named } from "./bars.js";
import { all, fill, h, muted, offlineLine } from "./base.js";
import { countdown, setClock } from "./clock.js";
import { Connection } from "./connection.js";
import { fit, spare } from "./fit.js";
import { HERE, parameter, tryPost, uuid } from "./here.js";
import { answeredOf, keys, lead, spaced } from "./host.js";
import { step } from "./step.js";
import { speak } from "./two_languages.js";
import { say } from "./words.js";

const app = h("main", { id: "main" });
const offline = offlineLine();
const foot = h("footer", {});
document.body.append(offline, app, foot);

/** @param {ScreenState} state */
function draw(state) {
  remember(state);
  speak(state);
  document.body.classList.toggle("both", !!state.other);
  setClock(state);
  const join = state.joining;
  const shown =
    state.phase === "waiting"
      ? waiting(state, join)
      : state.phase === "ended"
        ? [h("h1", {}, say("live.ended")), h("p", {}, named(state, "title")), h("p", {}, say("screen.after"))]
        : step(state);
  app.className = state.phase;
  fill(app, shown);
  if (state.other) all(app, ".second, .two-languages > :last-child").forEach((one) => spare(0, one, "language"));
  tellLeftOut(state);
  const count = state.door ? answeredOf(state) : cameIn(state);
  fill(
    foot,
    h("span", {}, join.short && `${join.short} `, h("b", { class: "code" }, spaced(join.code))),
    state.door && h("span", { class: `door ${state.door}` }, say(`live.${state.door}`)),
    state.paused_at != null && h("span", { class: "door" }, say("live.paused")),
    state.closes_at != null && countdown(state.closes_at, state.paused_at),
    h("span", { class: "count", role: "status" }, count),
  );
}

/** @param {ScreenState} state */
const cameIn = ({ joined, size }) => say(size == null ? "screen.joined" : "screen.teams", { n: joined, size });

/** @param {ScreenState} state @param {Joining} join */
function waiting(state, join) {
  return [
    h("h1", {}, named(state, "title")),
    h(
      "div",
      { class: "join" },
      join.qr && h("div", { class: "qr", html: join.qr }),
      h(
        "div",
        {},
        h("p", {}, say("screen.join_at")),
        join.short && h("p", { class: "address" }, join.short),
        h("p", {}, say("screen.code")),
        h("p", { class: "bigcode" }, spaced(join.code)),
        !join.public && muted(say("console.same_wifi")),
        h("p", { class: "count" }, cameIn(state)),
      ),
    ),
  ];
}

// Fits the page; what it has no room for is told to the console, once.
const projector = uuid();
let told = "";

/** @param {ScreenState} state */
function tellLeftOut({ version }) {
  const left_out = fit(app);
  const news = JSON.stringify([version, left_out]);
  if (news === told || (!left_out.length && !told.startsWith(`[${version},`))) return;
  told = news;
  tryPost(`${HERE}/left-out${location.search}`, { projector, version, left_out });
}

const link = new Connection("screen", draw, (on) => (offline.hidden = on));
link.onRefused = (why) => fill(app, h("p", { class: "notice" }, why.refused || say("screen.locked")));
addEventListener("resize", () => latest && tellLeftOut(/** @type {ScreenState} */ (/** @type {unknown} */ (latest))));
if (parameter("token") == null) keys((move) => latest && lead(latest, latest[move])); // whose address only watches
