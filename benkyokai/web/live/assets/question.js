// The step on the console: what is asked, and after the close what was answered.
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
