// What the release shows: rows with reasons, and the diagram with the paths put on it by classes.
// An order is numbered. Where no row is an answer, as in a key that gives pairs, there is nothing to mark.
function resultRows(rows, numbered) {
  // A hollow circle would say "right" to a Japanese reader.
  const key = (PAGE === "screen" || PAGE === "console") && !rows.some((row) => row.good);
  const mark = (row, place) => (numbered ? `${place + 1}.` : key ? "" : row.good ? "●" : "–");
  return h(
    numbered ? "ol" : "ul",
    { class: "result" },
    rows.map((row, place) =>
      h(
        "li",
        { class: row.good && !numbered ? "good" : "" },
        h("span", { class: "mark", "aria-hidden": "true" }, mark(row, place)),
        h(
          "div",
          {},
          h(
            "p",
            {},
            h("span", { html: row.t }),
            row.to && [" → ", h("b", {}, row.to)],
            row.good && !row.credit && !numbered && h("small", { class: "tag good" }, WORDS["phone.right_one"] || ""),
            row.credit && h("small", { class: `tag ${row.good ? "good" : ""}` }, row.credit),
            row.badge && h("small", { class: "badge" }, row.badge),
            row.mine && h("small", { class: "tag mine" }, say("your_choice")),
            row.own && h("small", { class: "tag mine" }, say("phone.own_choice", { own: row.own })),
          ),
          row.reply && h("p", { class: "reply", html: `→ ${row.reply}` }),
          row.why && h("p", { class: "muted", html: row.why }),
        ),
      ),
    ),
  );
}

// A section of a lesson.
function lessonView(step) {
  return [
    step.sections > 1 && h("p", { class: "muted" }, say("live.section_of", { n: step.section, all: step.sections })),
    (step.blocks || []).map((block) =>
      block.diagram
        ? diagramView(block.diagram)
        : h("div", {
            role: block.callout && "note",
            class: block.callout ? `callout ${block.callout}` : "prose",
            html: block.html,
          }),
    ),
  ];
}

// What a reason is about in the projector's other language, without the names that are the same.
function aboutInOther(one) {
  const others = (one.other?.about || []).filter((name) => !one.about.includes(name));
  return others.length > 0 && h("span", { class: "second", lang: "en" }, others.join(" / "));
}

// Reasons that the facilitator shows. `votable` turns one into what a participant can do with it.
function saidView(said, votable) {
  return h(
    "section",
    { class: "said" },
    h("h2", {}, say("live.reasons")),
    said.map((one) =>
      h(
        "blockquote",
        { class: one.pinned ? "pinned" : "" },
        one.t,
        h("footer", {}, [one.by, ...one.about].filter(Boolean).join(" / "), aboutInOther(one)),
        votable ? votable(one) : one.votes ? h("p", { class: "marks" }, say("live.votes", { n: one.votes })) : null,
      ),
    ),
  );
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
  if (path) {
    const mark = (attribute, names, cls) =>
      names.forEach((name) =>
        figure
          .querySelectorAll(`[${attribute}="${CSS.escape(String(name))}"]`)
          .forEach((node) => node.classList.add(cls)),
      );
    mark("data-edge", path.good, "good");
    mark("data-edge", path.mine, "mine");
    mark("data-edge", path.dashed, "dashed");
    mark("data-node", path.good_nodes, "good");
    mark("data-node", path.mine_nodes, "mine");
    const legend = [say("live.legend"), path.mine.length ? say("live.legend_mine") : ""];
    figure.append(h("p", { class: "muted" }, legend.join(LANG === "ja" ? "" : " ")), ...path.parts_at.map((text) => h("p", {}, text)));
    if (path.dashed.length) figure.append(h("p", { class: "muted" }, say("phone.dashed")));
    figure.append(
      h(
        "details",
        {},
        h("summary", {}, say("live.read_as_text")),
        h(
          "ul",
          {},
          path.words.map((line) => h("li", {}, line)),
        ),
      ),
    );
  } else if (diagram.note) figure.append(h("p", { class: "muted" }, diagram.note));
  return figure;
}
