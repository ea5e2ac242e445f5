// A step on the projector: one thing at a time, in the order in which the room comes to it.
function step(state) {
  const now = state.step;
  if (now.kind === "lesson") return lessonStep(now);
  const content = [h("h1", now.kind === "question" ? { class: "unseen" } : {}, named(now))];
  if (now.html) content.push(sideBySide(now, (one) => h("div", { class: "prompt", html: one.html })));
  const asked = (state.asked || []).filter((one) => one.state === "open").slice(0, 6);
  if (now.kind === "discussion" && asked.length) content.push(floorView(asked));
  if (now.kind === "survey") return [content, h("p", {}, say(state.door === "closed" ? "screen.survey_closed" : "screen.survey"))];
  return [content, question(state)];
}

// Beside a diagram there is room for what is said about it; in two languages each has a column of its own.
function lessonStep(now) {
  const place = now.sections > 1 && h("small", { class: "muted" }, say("live.section_of", { n: now.section, all: now.sections }));
  const heading = h("h1", {}, named(now), place);
  const part = (one, wanted) => lessonView({ ...one, sections: 1, blocks: one.blocks.filter((block) => !block.diagram === !wanted) });
  const drawn = (now.blocks || []).some((block) => block.diagram);
  if (now.other || !drawn) {
    const both = sideBySide(now, (one) => h("div", {}, lessonView({ ...one, sections: 1 })));
    // Two diagrams come before what is said below them, which the phones have too.
    if (drawn) both.querySelectorAll("figure ~ *").forEach((one) => spare(READ_BEFORE, one));
    return [heading, both];
  }
  return [h("div", { class: "halves" }, h("div", {}, heading, part(now, false)), h("div", {}, part(now, true)))];
}

function question(state) {
  if (state.reasoning) return release(state);
  const talking = state.said?.length && state.door === "closed" && !state.tally;
  const said = state.said?.length ? reasons(state, talking) : null;
  const known = state.tally || state.stage > 0 || talking; // it was read before
  const content = [state.round > 1 && !state.shift?.length && h("h2", {}, say("live.second_vote")), (state.forms || []).map((form) => prompt(form, known))];
  if (state.tally) return [content, distribution(state), said];
  if (!talking) content.push((state.forms || []).map(options), replies(state));
  if (state.door === "shown" && state.stage === 0) content.push(muted(say("screen.think")));
  return [content, said];
}

function prompt(form, known) {
  const shown = sideBySide(form, (one) => h("div", { class: known ? "prompt brief" : "prompt", html: one.prompt }));
  return known ? spare(READ_BEFORE, shown) : shown;
}

// After the second vote both votes stand beside each other.
function distribution(state) {
  if (state.shift?.length) return [h("h2", {}, say("live.shift")), tallies(shifts(state.shift))];
  const prompts = (state.discuss || []).map((t, n) => ({ t, other: state.other && { t: state.other.discuss[n] } }));
  const groups = tallies(state.tally.map(bars));
  if (state.forms[0]?.fields[0].type === "order") commonOrders(groups);
  return [
    h("h2", { class: "unseen" }, say("live.tally")),
    groups,
    muted(say("screen.reasons_next")),
    prompts.length > 0 && spare(2, bullets(prompts.map(namedHtml), { class: "discuss" })),
  ];
}

// A room can find as many orders as it has people: the commonest stay.
function commonOrders(groups) {
  for (const group of groups.children) {
    const rows = [...group.querySelectorAll(".bar")];
    const votes = (row) => parseInt(row.querySelector("b").textContent);
    rows.sort((a, b) => votes(b) - votes(a)).forEach((row, place) => group.append(place > 2 ? spare(READ_BEFORE + place, row) : row));
    group.append(h("p", { class: "more muted", hidden: true }, say("screen.more_orders")));
  }
}

// As many as there is room for; all of them are on the phones. `alone`: they are what the room talks about now.
function reasons(state, alone) {
  const list = saidView(state.said);
  list.querySelectorAll("blockquote").forEach((one, place) => place && spare(place + 4, one));
  list.append(h("p", { class: "more muted", hidden: true }, say("screen.more_reasons")));
  return alone ? list : spare(3, list);
}

function replies(state) {
  if (!(state.replies || []).length) return null;
  const line = (one) => h("p", {}, h("span", { class: "muted", html: one.t }), " → ", h("span", { html: one.reply }));
  const list = sideBySide(state, (one) => one.replies.map(line));
  const box = h("section", { class: "replies" }, titled(say("phone.replies"), list));
  return state.round > 1 ? spare(2, box) : box;
}

function floorView(asked) {
  const line = (one) => h("p", {}, one.t, one.n > 0 && h("b", {}, ` ${say("live.wanted", { n: one.n })}`));
  return h("section", { class: "replies" }, titled(say("live.floor"), asked.map(line)));
}

// The room on the diagram, and beside it what it means and the shift; a key below its question. Where the shift was on
// the screen with the tally, it may go.
function release(state) {
  const { explanation, room, key } = state.reasoning;
  const why = explanation && sideBySide(state.reasoning, (one) => h("div", { class: "explanation", html: one.explanation }));
  const shift = state.shift?.length ? h("section", { class: "aside" }, titled(say("live.shift"), shifts(state.shift))) : null;
  if (state.tally) spare(1, shift);
  const result = room
    ? sideBySide(room, (one) => diagramView(one))
    : key && [
        h("h2", { class: "unseen" }, say("live.reasoning")),
        sideBySide(key, (one) => resultView({ ...one, verdict: "" })),
      ];
  const asked = !room && (state.forms || []).map((form) => prompt(form, true));
  if (state.other || !room) return [asked, result, why, shift && h("div", { class: "across" }, shift)];
  return [h("div", { class: "release" }, result, h("div", {}, why, shift))];
}

function options(form) {
  const item = (one) => h("li", {}, namedHtml(one), one.badge && h("small", { class: "badge" }, named(one, "badge")));
  const list = (items) => h("ol", { class: "options" }, items.map(item));
  const lists = listsOf(form).map((one) => [listTitle(one, namedHtml), list(one.parts)]);
  return lists.length > 1 ? h("div", { class: "axes" }, lists.map((one) => h("section", {}, one))) : lists;
}
