// The middle of the console: where the session stands, what comes next, the notes; below, what is asked.
function drawStage(state, open) {
  const now = state.now;
  const content = [];
  const rest = state.can.filter(
    (name) => name !== state.next && !["back", "pause", "resume", "stop_countdown"].includes(name),
  );
  content.push(
    h(
      "div",
      { class: "lead" },
      state.phase === "ended"
        ? h("h1", {}, say("live.ended"))
        : state.phase === "waiting"
          ? h("h1", {}, say("live.waiting_room"))
          : h("h1", {}, now.step.t),
      now && now.door && h("span", { class: `door ${now.door}` }, say(`live.${now.door}`)),
      now && now.round > 1 && h("span", { class: "door" }, say("live.second_vote")),
    ),
  );
  if (now && now.door)
    content.push(
      h("p", { class: "count", role: "status" }, say("live.answered_of", { n: state.answered, all: state.joined })),
      h("progress", {
        max: Math.max(1, state.joined),
        value: state.answered,
        "aria-label": say("live.answered_of", { n: state.answered, all: state.joined }),
      }),
    );
  content.push(
    h(
      "div",
      { class: "acts" },
      state.can.includes("back") && button(state, "back"),
      state.next && button(state, state.next, true),
    ),
  );
  if (now && state.phase !== "ended") content.push(clocks(state), timers(state, now));
  if (rest.length)
    content.push(
      h(
        "details",
        { class: "more", open: open || false },
        h("summary", {}, say("console.more")),
        h(
          "div",
          { class: "acts" },
          rest.map((name) => button(state, name)),
        ),
      ),
    );
  if (state.notes)
    content.push(h("section", { class: "notes" }, h("h2", {}, say("console.notes")), h("div", { html: state.notes })));
  const place = state.steps.findIndex((step) => step.n === state.at);
  const next = state.steps[place + 1];
  if (next && state.phase !== "ended")
    content.push(h("p", { class: "muted" }, `${say("console.next_up")}：${next.prompt || next.t}`));
  if (now) content.push(questionPart(state, now));
  stage.replaceChildren(...content.flat(Infinity).filter(Boolean));
}

function button(state, name, primary) {
  return h(
    "button",
    { type: "button", class: primary ? "primary" : "", "data-act": name, onclick: () => act(name) },
    commandName(name, state),
  );
}

function smallAct(state, name) {
  const element = button(state, name);
  element.classList.add("small");
  return element;
}
