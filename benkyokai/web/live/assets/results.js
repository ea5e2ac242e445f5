// What the release shows: rows with reasons, and the diagram with the paths put on it by classes.
// An order is numbered. Where no row is an answer, as in a key that gives pairs, there is nothing to mark.
function resultRows(rows, numbered) {
  // A hollow circle would say "right" to a Japanese reader.
  const key = (PAGE === "screen" || PAGE === "console") && !rows.some((row) => row.good);
  const mark = (row, place) => (numbered ? `${place + 1}.` : key ? "" : row.good ? "●" : "–");
  const item = (row, place) => {
    const tags = [
      row.good && !row.credit && !numbered && h("small", { class: "tag good" }, WORDS["phone.right_one"]),
      row.credit && h("small", { class: `tag ${row.good ? "good" : ""}` }, row.credit),
      row.badge && h("small", { class: "badge" }, row.badge),
      row.mine && h("small", { class: "tag mine" }, say("your_choice")),
      row.own && h("small", { class: "tag mine" }, say("phone.own_choice", { own: row.own })),
    ];
    const line = h("p", {}, h("span", { html: row.t }), row.to && [" → ", h("b", {}, row.to)], tags);
    const reply = row.reply && h("p", { class: "reply", html: `→ ${row.reply}` });
    const why = row.why && h("p", { class: "muted", html: row.why });
    const sign = h("span", { class: "mark", "aria-hidden": "true" }, mark(row, place));
    return h("li", { class: row.good && !numbered ? "good" : "" }, sign, h("div", {}, line, reply, why));
  };
  return h(numbered ? "ol" : "ul", { class: "result" }, rows.map(item));
}

// A section of a lesson.
function lessonView(step) {
  const part = ({ diagram, callout, html }) =>
    diagram
      ? diagramView(diagram)
      : h("div", { role: callout && "note", class: callout ? `callout ${callout}` : "prose", html });
  const place = step.sections > 1 && muted(say("live.section_of", { n: step.section, all: step.sections }));
  return [place, (step.blocks || []).map(part)];
}

// What a reason is about in the projector's other language, without the names that are the same.
function aboutInOther(one) {
  const others = (one.other?.about || []).filter((name) => !one.about.includes(name));
  return others.length > 0 && h("span", { class: "second", lang: "en" }, others.join(" / "));
}

// Reasons that the facilitator shows. `votable` turns one into what a participant can do with it.
function saidView(said, votable) {
  const quote = (one) =>
    h(
      "blockquote",
      { class: one.pinned ? "pinned" : "" },
      one.t,
      h("footer", {}, [one.by, ...one.about].filter(Boolean).join(" / "), aboutInOther(one)),
      votable ? votable(one) : one.votes > 0 && h("p", { class: "marks" }, say("live.votes", { n: one.votes })),
    );
  return h("section", { class: "said" }, titled(say("live.reasons"), said.map(quote)));
}

function resultView(result) {
  return h(
    "div",
    { class: "verdict" },
    result.verdict && h("p", { class: "lead" }, result.verdict),
    (result.notices || []).map((text) => h("p", { class: "notice" }, text)),
    result.given && [h("h3", {}, say("phone.your_answer")), h("blockquote", {}, String(result.given))],
    result.head && h("h3", {}, result.head),
    result.model && h("div", { html: result.model }),
    result.rows && resultRows(result.rows, result.numbered),
    (result.groups || []).map((group) =>
      h("section", {}, h("h3", {}, group.t, group.score && h("b", {}, ` ${group.score}`)), resultRows(group.rows)),
    ),
  );
}

function diagramView(diagram, path) {
  const figure = h(
    "figure",
    {},
    h("figcaption", {}, diagram.t),
    diagram.narrow && h("div", { class: "drawing narrow", html: diagram.narrow }),
    h("div", { class: "drawing", html: diagram.svg }),
  );
  if (!path) {
    if (diagram.note) figure.append(muted(diagram.note));
    return figure;
  }
  const mark = (attribute, names, cls) => {
    const found = names.flatMap((name) => [...figure.querySelectorAll(`[${attribute}="${CSS.escape(String(name))}"]`)]);
    for (const node of found) node.classList.add(cls);
  };
  mark("data-edge", path.good, "good");
  mark("data-edge", path.mine, "mine");
  mark("data-edge", path.dashed, "dashed");
  mark("data-node", path.good_nodes, "good");
  mark("data-node", path.mine_nodes, "mine");
  const legend = [say("live.legend"), path.mine.length ? say("live.legend_mine") : ""].join(LANG === "ja" ? "" : " ");
  const parts = path.parts_at.map((text) => h("p", {}, text));
  const dashed = path.dashed.length > 0 && muted(say("phone.dashed"));
  figure.append(...there([muted(legend), parts, dashed, folded(say("live.read_as_text"), bullets(path.words))]));
  return figure;
}
