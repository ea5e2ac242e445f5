// How sure those are who chose the same, and the record of the step: who assumed, chose and said what, before and after.
let sureOpen = false;

function certaintyPart(sure) {
  if (!sure) return null;
  const table = (choice) =>
    h(
      "table",
      { class: "sure" },
      h(
        "thead",
        {},
        h("tr", {}, h("th", { scope: "col" }, choice.t), sure.words.map((word) => h("th", { scope: "col" }, word))),
      ),
      h(
        "tbody",
        {},
        choice.rows.map((row) =>
          h("tr", {}, h("th", { scope: "row" }, row.t), row.n.map((n) => h("td", {}, n ? String(n) : "–"))),
        ),
      ),
    );
  const choices = sure.choices.filter((one) => one.rows.length);
  if (!choices.length) return null;
  return h(
    "details",
    { open: sureOpen, ontoggle: (event) => (sureOpen = event.target.open) },
    h("summary", {}, say("console.certainty_by")),
    h("div", { ...SCROLLS, "aria-label": say("console.certainty_by") }, choices.map(table)),
  );
}

const recordLines = h("div", { ...SCROLLS, "aria-label": say("console.record") });
const recordBox = h(
  "details",
  { class: "tool record", hidden: true, ontoggle: () => fetchRecord() },
  h("summary", {}, say("console.record")),
  recordLines,
  h("p", {}, h("a", { href: `${HERE}/record.csv?lang=${LANG}` }, say("console.record_csv"))),
);
let recordAt = "";

function drawRecord(state) {
  recordBox.hidden = state.phase !== "ended" && !state.now?.door;
  fetchRecord();
}

// Fetched while the section is open alone: it can be long.
async function fetchRecord() {
  if (!recordBox.open || !latest) return;
  const at = JSON.stringify([latest.version, latest.at, latest.people.length]);
  if (recordAt === at) return;
  recordAt = at;
  const { status, body } = await ask(`${HERE}/record`).catch(() => ({ status: 0 }));
  if (status !== 200) return (recordAt = "");
  recordLines.hidden = !body.lines.length;
  recordLines.replaceChildren(...(body.lines.length ? [recordTable(body.lines)] : []));
}

function recordTable(lines) {
  const cell = (vote, when) =>
    h(
      "td",
      { "data-vote": vote ? say(when) : null },
      vote && [
        h("div", {}, vote.said.join(" / ")),
        vote.reason && h("div", { class: "reason" }, vote.reason),
        vote.sure && h("small", { class: "muted" }, say("console.is_sure", { sure: vote.sure })),
      ],
    );
  const head = [say("console.who"), say("live.first_vote"), say("live.then")].map((word) =>
    h("th", { scope: "col" }, word),
  );
  return h(
    "table",
    {},
    h("thead", {}, h("tr", {}, head)),
    h(
      "tbody",
      {},
      lines.map((line) => h("tr", {}, h("th", { scope: "row" }, line.who), cell(line.before, "live.first_vote"), cell(line.after, "live.then"))),
    ),
  );
}
