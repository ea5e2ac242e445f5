// Distributions: a bar is a share of those who answered, its number says how many.
function bars(group) {
  const most = Math.max(1, group.of);
  return h(
    "section",
    { class: "bars" },
    group.t && h("h3", {}, group.t),
    group.rows.map((row) =>
      h(
        "div",
        { class: "bar" },
        h("span", { class: "name" }, row.t),
        h("span", { class: "line", "aria-hidden": "true" }, h("i", { style: `width:${(100 * row.n) / most}%` })),
        h("b", {}, say("live.people", { n: row.n })),
      ),
    ),
    (group.texts || []).map((text) => h("blockquote", {}, text)),
  );
}

function shifts(groups) {
  return groups.map((group) => {
    const most = Math.max(1, group.of);
    const line = (name, n, vote) =>
      h(
        "div",
        { class: `vote ${vote}` },
        h("small", {}, name),
        h("span", { class: "line", "aria-hidden": "true" }, h("i", { style: `width:${(100 * n) / most}%` })),
        h("b", {}, String(n)),
      );
    return h(
      "section",
      { class: "bars shift" },
      h("h3", {}, group.t || say("live.shift")),
      group.rows.map((row) =>
        h(
          "div",
          { class: "pair" },
          h("span", { class: "name" }, row.t),
          line(say("live.first_vote"), row.before, "before"),
          line(say("live.then"), row.after, "after"),
        ),
      ),
      h("p", { class: "muted" }, group.note),
    );
  });
}

// Side by side where there is room.
const tallies = (groups) => h("div", { class: "tallies" }, groups);
