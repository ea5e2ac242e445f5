// Questions from the floor, below everything else: what is typed there survives whatever the session does.
const askText = h("textarea", { rows: 2, maxlength: 300, required: true });
const askAnonymous = h("input", { type: "checkbox" });
const askNote = h("p", { class: "note", role: "status" });
const askedList = h("div", {});
const askCount = h("small", { class: "tag", hidden: true });
const askUnnamed = h("label", { class: "agree" }, askAnonymous, h("span", {}, say("phone.ask_anonymous")));
const askForm = h(
  "form",
  { onsubmit: sendQuestion },
  h("label", { class: "field" }, say("phone.ask_floor"), askText),
  askUnnamed,
  h("button", { type: "submit" }, say("phone.ask_send")),
  askNote,
);
const askBox = h(
  "aside",
  { "aria-label": say("phone.floor"), hidden: true },
  h("details", { class: "floor" }, h("summary", {}, say("phone.floor"), askCount), askForm, askedList),
);

let asking = null; // the same id until it is on disk: sending it twice is asking once

async function sendQuestion(event) {
  event.preventDefault();
  asking ||= uuid();
  try {
    const body = { id: asking, text: askText.value, anonymous: askAnonymous.checked };
    const { status, body: answer } = await post(`${HERE}/ask`, body);
    askNote.className = `note ${status === 200 ? "stored" : "warn"}`;
    askNote.textContent = status === 200 ? say("phone.asked") : (answer || {}).refused || say("phone.not_saved");
    if (status !== 200) return;
    asking = null;
    askText.value = "";
  } catch {
    askNote.className = "note warn";
    askNote.textContent = say("phone.not_saved");
  }
}

let askedKey = "";

function drawAsked(common, own) {
  askBox.hidden = common.phase === "ended";
  askUnnamed.hidden = common.rules.names === "none"; // no question has a name there
  const key = JSON.stringify([common.asked, own.wants, own.waiting]);
  if (key === askedKey) return;
  askedKey = key;
  const focused = document.activeElement?.dataset?.want;
  askCount.hidden = !common.asked.length;
  askCount.textContent = common.asked.length;
  askedList.replaceChildren(
    ...own.waiting.map((text) => h("blockquote", { class: "muted" }, text, h("footer", {}, say("phone.ask_waits")))),
    ...common.asked.map((one) => askedView(one, own)),
  );
  if (focused) refocus(askedList.querySelector(`[data-want="${focused}"]`));
}

function askedView(one, own) {
  const on = own.wants.includes(one.k);
  const want = () => post(`${HERE}/want`, { k: one.k, on: !on }).catch(() => null);
  const mine = own.asked_by_me.includes(one.k);
  const done = one.state === "answered";
  const button = h(
    "button",
    { type: "button", class: "small", "data-want": one.k, "aria-pressed": String(on), onclick: want },
    say("phone.want"),
  );
  return h(
    "blockquote",
    { class: done ? "muted" : "" },
    one.t,
    one.by && h("footer", {}, one.by),
    h(
      "p",
      { class: "marks" },
      !done && !mine && button,
      one.n ? say("live.wanted", { n: one.n }) : null,
      done && say("live.answered"),
    ),
  );
}
