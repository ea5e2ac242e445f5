// The facilitator's page. It shows what the server says and sends commands; it decides nothing.
const note = h("p", { class: "notice", role: "alert", hidden: true });
const offline = h("p", { class: "offline", role: "alert", hidden: true }, say("live.offline"));
const stage = h("main", { id: "main" });
const side = h("aside", {});
const title = h("strong", {});
document.body.append(
  h("header", {}, title, languageSwitch()),
  offline,
  note,
  h(
    "div",
    { class: "columns" },
    sheet,
    h("div", { class: "middle" }, stage, recordBox),
    h("div", { class: "beside" }, handBox, groupBox, side, screenBox, handoutBox),
  ),
);
let latest = null;

async function act(name, target) {
  if (name === "end" && !confirm(say("console.end_sure"))) return;
  const refusal = await command(latest, name, target);
  note.hidden = !refusal;
  note.textContent = refusal || "";
}

function draw(state) {
  latest = state;
  setClock(state);
  title.textContent = `${say("console.title")} · ${state.title}${state.rehearsal ? `（${say("console.rehearsal")}）` : ""}`;
  const open = stage.querySelector("details.more")?.open;
  const focused = document.activeElement?.dataset?.act;
  drawSheet(state);
  drawStage(state, open);
  drawSide(state);
  drawHandouts(state);
  drawHands(state);
  drawGroups(state);
  drawRecord(state);
  if (focused) (stage.querySelector(`[data-act="${focused}"]`) || stage.querySelector("button.primary"))?.focus();
}

function button(state, name, primary) {
  return h(
    "button",
    { type: "button", class: primary ? "primary" : "", "data-act": name, onclick: () => act(name) },
    commandName(name, state),
  );
}

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

// A name; pressed, what can be done with its bearer.
let chosenPerson = null;

function personView(one) {
  const choose = () => {
    chosenPerson = chosenPerson === one.k ? null : one.k;
    drawSide(latest);
  };
  const open = chosenPerson === one.k;
  const place = one.place === "remote" && h("small", {}, ` ${say("phone.remote")}`);
  const name = h(
    "button",
    { type: "button", class: "person", "aria-expanded": String(open), "data-act": `person${one.k}`, onclick: choose },
    one.name,
    place,
  );
  const deed = (what) => {
    const go = async () => {
      const sentence = say("console.sure", { name: one.name, what: say(`console.${what}`) });
      const wanted = what === "rename" ? prompt(say("console.rename"), one.name) : confirm(sentence) && "yes";
      if (!wanted) return;
      chosenPerson = null;
      const { body } = await post(`${HERE}/people`, { k: one.k, what, name: wanted });
      note.hidden = !body?.refused;
      note.textContent = body?.refused || "";
    };
    return h("button", { type: "button", class: "small", onclick: go }, say(`console.${what}`));
  };
  return [name, open && h("p", { class: "marks" }, [latest.named && "rename", "remove", "ban"].filter(Boolean).map(deed))];
}

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
    h("span", {}, say("console.this_step"), " ", countUp(entered_at, here.spent, paused_at)),
    here.minutes ? h("span", { class: "muted" }, ` ／ ${say("console.minutes", { n: here.minutes })}`) : null,
    h("span", {}, "　", say("console.evening"), " ", countUp(started_at, 0, paused_at)),
    due ? h("span", { class: "muted" }, ` ／ ${say("console.due", { n: due })}`) : null,
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

function smallAct(state, name) {
  const element = button(state, name);
  element.classList.add("small");
  return element;
}

function questionPart(state, now) {
  const content = [];
  if (now.step.kind === "lesson") content.push(h("div", { class: "lesson" }, lessonView(now.step)));
  if (now.step.html) content.push(h("div", { class: "prompt", html: now.step.html }));
  const seen = state.seen;
  for (const form of now.forms || []) content.push(promptView(form.prompt, !!seen), seen ? null : optionList(form));
  if (now.door === "open") content.push(h("p", { class: "muted" }, say("console.after_close")));
  if (!seen) return [...content, reasonList(state)];
  if (seen.advice) content.push(h("p", { class: "notice" }, seen.advice));
  if (seen.shift && seen.shift.length) content.push(h("h2", {}, say("live.shift")), tallies(shifts(seen.shift)));
  content.push(h("h2", {}, say("live.tally")), tallies(seen.groups.map(bars)));
  content.push(certaintyPart(seen.certainty));
  if (seen.replies && seen.replies.length)
    content.push(
      h("h2", {}, say("phone.replies")),
      seen.replies.map((one) => h("p", {}, h("span", { html: one.t }), " → ", h("span", { html: one.reply }))),
    );
  if (seen.cross && seen.cross.length)
    content.push(
      h("h2", {}, say("console.by_assumption")),
      seen.cross.map((one) => h("section", { class: "cross" }, h("h3", {}, one.t), tallies(one.groups.map(bars)))),
    );
  content.push(reasonList(state));
  if (seen.discuss && seen.discuss.length)
    content.push(
      h("h2", {}, say("live.discuss")),
      h(
        "ul",
        {},
        seen.discuss.map((text) => h("li", { html: text })),
      ),
    );
  if (seen.key) content.push(h("h2", {}, say("live.reasoning")), resultView({ ...seen.key, verdict: "" }));
  if (state.diagram) content.push(diagramView(state.diagram));
  if (now.reasoning && now.reasoning.explanation)
    content.push(h("h2", {}, say("live.explanation")), h("div", { html: now.reasoning.explanation }));
  return content;
}

// The reasons of the step, without names; what is shown can be read, and voted for, on every phone.
function reasonList(state) {
  const list = state.reasons || [];
  if (!list.length) return state.seen && state.now.forms ? h("p", { class: "muted" }, say("console.no_reasons")) : null;
  const sign = (key, what) => post(`${HERE}/reasons`, { key, ...what });
  const hidden = list.some((one) => !one.shown);
  const act = (word, key, name, what) =>
    h(
      "button",
      { type: "button", class: "small", "data-act": `${name}${key}`, onclick: () => sign(key, what) },
      say(word),
    );
  return [
    h("h2", {}, say("console.reasons")),
    h(
      "p",
      {},
      hidden
        ? act("console.show_all", null, "all", { shown: true })
        : act("console.hide_all", null, "all", { shown: false }),
    ),
    list.map((one) =>
      h(
        "blockquote",
        { class: one.shown ? "shown" : "" },
        one.t,
        h("footer", {}, one.about.join(" / ")),
        h(
          "p",
          { class: "marks" },
          one.shown
            ? act("console.hide", one.k, "show", { shown: false })
            : act("console.show", one.k, "show", { shown: true }),
          one.pinned
            ? act("console.unpin", one.k, "pin", { pinned: false })
            : act("console.pin", one.k, "pin", { pinned: true }),
          one.votes ? h("span", {}, say("live.votes", { n: one.votes })) : null,
          one.moved ? h("b", {}, say("live.moved", { n: one.moved })) : null,
          one.round > 1 && h("span", { class: "muted" }, say("live.second_vote")),
        ),
      ),
    ),
  ];
}

// Questions from the floor, below the participants.
function floorList(state) {
  const deed = (one, to, word) =>
    h(
      "button",
      {
        type: "button",
        class: "small",
        "data-act": `${to}${one.k}`,
        onclick: () => post(`${HERE}/moderate`, { k: one.k, state: to }),
      },
      say(word),
    );
  const ways = {
    waiting: [
      ["open", "console.show"],
      ["hidden", "console.hide"],
    ],
    open: [
      ["answered", "console.mark_answered"],
      ["hidden", "console.hide"],
    ],
    answered: [["open", "console.mark_open"]],
    hidden: [["open", "console.show"]],
  };
  return h(
    "section",
    { class: "floor" },
    h("h2", {}, say("live.floor")),
    state.floor.length
      ? state.floor.map((one) =>
          h(
            "blockquote",
            { class: one.state === "open" ? "shown" : "" },
            one.t,
            one.by && h("footer", {}, one.by),
            h(
              "p",
              { class: "marks" },
              ways[one.state].map(([to, word]) => deed(one, to, word)),
              one.n ? h("span", {}, say("live.wanted", { n: one.n })) : null,
            ),
          ),
        )
      : h("p", { class: "muted" }, say("console.no_questions")),
    state.floor.length ? h("p", {}, h("a", { href: `${HERE}/questions.csv` }, say("console.questions_csv"))) : null,
  );
}

function optionList(form) {
  const list = form.options || form.asks || form.items;
  const named = (items) =>
    h(
      "ul",
      { class: "plainlist" },
      items.map((one) => h("li", { html: one.t })),
    );
  if (list) return named(list);
  if (form.axes)
    return [
      h("h3", {}, say("live.assumption")),
      named(form.assumptions),
      form.axes.map((axis) => [h("h3", {}, axis.t), named(axis.options)]),
    ];
  if (form.stems) return [named(form.stems), named(form.choices)];
  return [];
}

function drawSide(state) {
  const join = state.joining;
  const kind = state.people.reduce((count, one) => ({ ...count, [one.place]: (count[one.place] || 0) + 1 }), {});
  const chooser =
    join.addresses.length > 1 &&
    h(
      "label",
      { class: "field" },
      say("console.address"),
      h(
        "select",
        { onchange: (event) => post(`${HERE}/address`, { address: event.target.value }) },
        join.addresses.map((one) => h("option", { value: one, selected: one === join.address }, one)),
      ),
    );
  side.replaceChildren(
    ...[
      h(
        "section",
        {},
        h("h2", {}, say("console.join")),
        h("p", { class: "code" }, spaced(join.code)),
        join.qr
          ? [
              h("div", { class: "qr", html: join.qr }),
              h("p", { class: "url" }, join.url),
              chooser,
              !join.public && h("p", { class: "muted" }, say("console.same_wifi")),
              join.only_here && h("p", { class: "notice" }, say("console.only_here")),
              h(
                "p",
                { class: join.arrived ? "arrived" : "muted", role: "status" },
                say(join.arrived ? "console.arrived" : "console.test"),
              ),
            ]
          : h("p", { class: "notice" }, say("console.no_network")),
        h(
          "p",
          {},
          h("a", { class: "button", href: `${HERE}/screen?lang=${LANG}`, target: "_blank" }, say("console.projector")),
        ),
        h("p", { class: "muted" }, say("console.projector_hint")),
        h(
          "details",
          {},
          h("summary", {}, say("console.watch")),
          h("p", { class: "muted" }, say("console.watch_hint")),
          h(
            "p",
            { class: "url" },
            h(
              "a",
              { class: "watch", href: BASE + state.watch, target: "_blank" },
              (join.address || location.origin + BASE) + state.watch,
            ),
          ),
        ),
        h("p", {}, h("a", { href: `${HERE}?lang=${LANG}`, target: "_blank" }, say("console.phone"))),
      ),
      h(
        "section",
        {},
        h("h2", {}, say("console.who")),
        h(
          "p",
          {},
          say("console.counts", {
            online: state.online,
            joined: state.joined,
            room: kind.room || 0,
            remote: kind.remote || 0,
          }),
        ),
        state.people.length
          ? h(
              "ul",
              { class: "people" },
              state.people.map((one) => h("li", { class: one.online ? "on" : "off" }, personView(one))),
            )
          : h("p", { class: "muted" }, say("console.nobody")),
      ),
      floorList(state),
    ]
      .flat(Infinity)
      .filter(Boolean),
  );
}

const link = new Link("console", draw, (on) => {
  offline.hidden = on;
});
link.onRefused = (why) => {
  stage.replaceChildren(h("p", { class: "notice" }, why.refused || say("console.locked")));
};
keys((name) => act(name === "next" ? latest && latest.next : name));
