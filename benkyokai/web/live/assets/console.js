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

function drawSide(state) {
  side.replaceChildren(entranceView(state), peopleView(state), floorList(state));
}

const link = new Link("console", draw, (on) => {
  offline.hidden = on;
});
link.onRefused = (why) => {
  stage.replaceChildren(h("p", { class: "notice" }, why.refused || say("console.locked")));
};
keys((name) => act(name === "next" ? latest && latest.next : name));
