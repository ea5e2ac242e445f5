// The projector view: big type, no controls but the keyboard, for whoever has the facilitator's cookie.
const app = h("main", { id: "main" });
const foot = h("footer", {});
const offline = h("p", { class: "offline", role: "alert", hidden: true }, say("live.offline"));
document.body.append(offline, app, foot);
let latest = null;

function draw(state) {
  latest = state;
  speak(state);
  document.body.classList.toggle("both", !!state.other);
  setClock(state);
  const join = state.joining;
  const shown =
    state.phase === "waiting"
      ? waiting(state, join)
      : state.phase === "ended"
        ? [h("h1", {}, say("live.ended")), h("p", {}, named(state, "title"))]
        : step(state);
  app.className = state.phase;
  app.replaceChildren(...shown.flat(Infinity).filter(Boolean));
  fit();
  const count = state.door
    ? say("live.answered_of", { n: state.answered, all: state.joined })
    : say("screen.joined", { n: state.joined });
  foot.replaceChildren(
    ...[
      h("span", {}, join.short ? `${join.short} ` : "", h("b", { class: "code" }, spaced(join.code))),
      state.door && h("span", { class: `door ${state.door}` }, say(`live.${state.door}`)),
      state.paused_at != null && h("span", { class: "door" }, say("live.paused")),
      state.closes_at != null && countdown(state.closes_at, state.paused_at),
      h("span", { class: "count", role: "status" }, count),
    ].filter(Boolean),
  );
}

// The largest type with which everything is on the screen at once; what needs less than the smallest scrolls. Two
// languages may be smaller than one.
function fit() {
  const sizes = [1.5, 1.35, 1.2, 1.1, 1, 0.92, 0.85, 0.78, 0.72];
  if (latest && latest.other) sizes.push(0.66, 0.6, 0.55);
  for (const size of sizes) {
    app.style.setProperty("--size", size);
    if (document.documentElement.scrollHeight <= innerHeight) return;
  }
}
addEventListener("resize", fit);

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
        !join.public && h("p", { class: "muted" }, say("console.same_wifi")),
        h("p", { class: "count" }, say("screen.joined", { n: state.joined })),
      ),
    ),
  ];
}

function step(state) {
  const now = state.step;
  const content = [];
  if (now.kind !== "question") content.push(h("h1", {}, named(now)));
  if (now.kind === "lesson") content.push(sideBySide(now, lessonView));
  const asked = (state.asked || []).filter((one) => one.state === "open").slice(0, 6);
  if (now.kind === "discussion" && asked.length) content.push(floorView(asked));
  if (now.html) content.push(sideBySide(now, (one) => h("div", { class: "prompt", html: one.html })));
  if (state.round > 1) content.push(h("p", { class: "muted" }, say("live.second_vote")));
  const released = state.reasoning;
  if (released) return [content, release(state)];
  if (now.kind === "survey") return content;
  for (const form of state.forms || []) {
    const known = state.tally || (state.other && state.stage > 0); // both languages at once have no room for it twice
    const looks = known ? "prompt brief" : "prompt";
    content.push(sideBySide(form, (one) => h("div", { class: looks, html: one.prompt })));
    if (!state.tally) content.push(options(form));
  }
  if ((state.replies || []).length && !state.tally)
    content.push(
      h(
        "section",
        { class: "replies" },
        h("h2", {}, say("phone.replies")),
        sideBySide(state, ({ replies }) =>
          replies.map((one) =>
            h("p", {}, h("span", { class: "muted", html: one.t }), " → ", h("span", { html: one.reply })),
          ),
        ),
      ),
    );
  if (state.door === "shown" && state.stage === 0) content.push(h("p", { class: "muted" }, say("screen.think")));
  if (state.tally) content.push(tallies(state.tally.map(bars)), h("p", { class: "muted" }, say("screen.reasons_next")));
  if ((state.discuss || []).length)
    content.push(
      h(
        "ul",
        { class: "discuss" },
        state.discuss.map((t, n) => h("li", {}, namedHtml({ t, other: state.other && { t: state.other.discuss[n] } }))),
      ),
    );
  if ((state.said || []).length) content.push(saidView(state.said));
  if ((state.shift || []).length) content.push(h("h2", {}, say("live.shift")), tallies(shifts(state.shift)));
  return content;
}

function floorView(asked) {
  return h(
    "section",
    { class: "replies" },
    h("h2", {}, say("live.floor")),
    asked.map((one) => h("p", {}, one.t, one.n ? h("b", {}, ` ${say("live.wanted", { n: one.n })}`) : null)),
  );
}

function release(state) {
  const { explanation, room, key } = state.reasoning;
  return [
    room && sideBySide(room, (one) => diagramView(one)),
    !room && key && sideBySide(key, (one) => resultView({ ...one, verdict: "" })),
    (state.shift || []).length ? [h("h2", {}, say("live.shift")), tallies(shifts(state.shift))] : null,
    explanation && sideBySide(state.reasoning, (one) => h("div", { class: "explanation", html: one.explanation })),
  ];
}

function options(form) {
  const list = (items) =>
    h(
      "ol",
      { class: "options" },
      items.map((one) =>
        h("li", {}, namedHtml(one), one.badge && h("small", { class: "badge" }, named(one, "badge"))),
      ),
    );
  if (form.asks) return [h("h2", {}, say("live.asked")), list(form.asks)];
  if (form.axes)
    return h(
      "div",
      { class: "axes" },
      h("section", {}, h("h2", {}, say("live.assumption")), list(form.assumptions)),
      form.axes.map((axis) => h("section", {}, h("h2", {}, named(axis)), list(axis.options))),
    );
  if (form.stems) return h("div", { class: "axes" }, list(form.stems), list(form.choices));
  return form.options || form.items ? list(form.options || form.items) : [];
}

const link = new Link("screen", draw, (on) => {
  offline.hidden = on;
});
link.onRefused = (why) => {
  app.replaceChildren(h("p", { class: "notice" }, why.refused || say("screen.locked")));
};
keys((name) => latest && command(latest, name === "next" ? latest.next : name));
