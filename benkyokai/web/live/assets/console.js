// The facilitator's page. It shows what the server says and sends commands; it decides nothing.
const note = alertLine();
const fileNote = alertLine("notice file");
const stage = h("div", {});
const lobby = h("div", { class: "lobby" });
const side = h("div", {}, questionsBox, peopleBox);
const beside = h("aside", { class: "beside" }, handBox, groupBox, side, screenBox, handoutBox);
const title = h("strong", {});
document.body.append(
  h("header", {}, title, languageSwitch()),
  offline,
  fileNote,
  note,
  h(
    "div",
    { class: "columns" },
    sheet,
    h("main", { id: "main", class: "middle" }, helmBox, stage, lobby, recordBox),
    beside,
  ),
);
let latest = null;

async function act(name, target) {
  const refusal = await lead(latest, name, target);
  if (refusal !== undefined) warn(note, refusal);
}

function draw(state) {
  if (latest && latest.at !== state.at) readFromTheBeginning();
  latest = state;
  setClock(state);
  warn(fileNote, state.file && say(`console.file_${state.file}`));
  title.textContent = `${say("console.title")} · ${state.title}${state.rehearsal ? `（${say("console.rehearsal")}）` : ""}`;
  const active = document.activeElement;
  const focused = active?.dataset?.act;
  drawSheet(state);
  drawStage(state);
  drawEntrance(state);
  drawPeople(state);
  drawFloor(state);
  drawHandouts(state);
  drawHands(state);
  drawGroups(state);
  drawRecord(state);
  if (focused && !active.isConnected)
    refocus(document.querySelector(`main [data-act="${focused}"]`) || helmBox.querySelector("button.primary"));
}

// A new step, and every list in it.
function readFromTheBeginning() {
  scrollTo(0, 0);
  for (const list of stage.querySelectorAll(".tall")) list.scrollTop = 0;
}

const link = new Connection("console", draw, (on) => (offline.hidden = on));
link.onRefused = (why) => fill(stage, h("p", { class: "notice" }, why.refused || say("console.locked")));
keys((move) => latest && act(latest[move]));
