// @ts-check
// The facilitator's page. It shows what the server says and sends commands; it decides nothing.
import { latest, remember } from "./page.js";
import { act, lobby, note, side, stage } from "./acting.js";
import { alertLine, fill, h, languageSwitch, offlineLine, warn } from "./base.js";
import { setClock } from "./clock.js";
import { Connection } from "./connection.js";
import { doorBox, drawDoor } from "./door.js";
import { drawGroups, groupBox } from "./groups.js";
import { drawHandouts, handoutBox, screenBox } from "./handouts.js";
import { drawHands, handBox } from "./hands.js";
import { helmBox, keepingFocus, titleOf } from "./helm.js";
import { keys } from "./host.js";
import { drawEntrance } from "./joining.js";
import { drawFloor, questionsBox } from "./participant_questions.js";
import { drawPeople, peopleBox } from "./people.js";
import { drawRecord, recordBox } from "./record.js";
import { remoteBox } from "./remote_link.js";
import { drawSheet, sheet } from "./run_sheet.js";
import { drawStage } from "./stage.js";
import { say } from "./words.js";

const fileNote = alertLine("notice file");
side.append(questionsBox, peopleBox, doorBox);
const offline = offlineLine();
const beside = h("aside", { class: "beside" }, handBox, groupBox, side, remoteBox, screenBox, handoutBox);
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

/** @param {ConsoleState} state */
function draw(state) {
  if (latest && latest.at !== state.at) readFromTheBeginning();
  remember(state);
  setClock(state);
  warn(fileNote, state.file && say(`console.file_${state.file}`));
  title.textContent = `${say("console.title")} · ${titleOf(state)}`;
  keepingFocus(() => {
    drawSheet(state);
    drawStage(state);
    drawEntrance(state);
    drawPeople(state);
    drawDoor(state);
    drawFloor(state);
    drawHandouts(state);
    drawHands(state);
    drawGroups(state);
    drawRecord(state);
  });
}

// A new step, and every list in it.
function readFromTheBeginning() {
  scrollTo(0, 0);
  for (const list of stage.querySelectorAll(".tall")) list.scrollTop = 0;
}

const link = new Connection("console", draw, (on) => (offline.hidden = on));
link.onRefused = (why) => fill(stage, h("p", { class: "notice" }, why.refused || say("console.locked")));
keys((move) => latest && act(latest[move]));
