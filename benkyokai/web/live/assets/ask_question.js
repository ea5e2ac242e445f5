// @ts-check
// Participants' questions, below everything else: what is typed there survives whatever the session does.
import { changed, classed, folded, h, labelled, noted, noteLine, redraw, smallButton, ticked } from "./base.js";
import { HERE, tryPost, uuid } from "./here.js";
import { say } from "./words.js";

const askText = h("textarea", { rows: 2, maxlength: 300, required: true });
const askAnonymous = h("input", { type: "checkbox" });
const askNote = noteLine();
const askedList = h("div", {});
const askCount = h("small", { class: "tag", hidden: true });
const askUnnamed = ticked("agree", askAnonymous, say("phone.ask_anonymous"));
const askButton = h("button", { type: "submit" }, say("phone.ask_send"));
const askParts = [labelled(say("phone.ask_floor"), askText), askUnnamed, askButton, askNote];
const askFold = folded([say("phone.floor"), askCount], h("form", { onsubmit: sendQuestion }, askParts), askedList);
export const askBox = h("aside", { "aria-label": say("phone.floor"), hidden: true }, classed("floor", askFold));

/** @type {string | null} */
let asking = null; // the same id until it is on disk: sending it twice is asking once

/** @param {Event} event */
async function sendQuestion(event) {
  event.preventDefault();
  asking ||= uuid();
  const body = { id: asking, text: askText.value, anonymous: askAnonymous.checked };
  const { status, body: answer } = await tryPost(`${HERE}/ask`, body);
  if (status !== 200) return noted(askNote, "warn", answer?.refused || say("phone.not_saved"));
  noted(askNote, "stored", say("phone.asked"));
  asking = null;
  askText.value = "";
}

/** @param {Common} common @param {Own} own */
export function drawAsked(common, own) {
  askBox.hidden = common.phase === "ended";
  askUnnamed.hidden = common.rules.names === "none"; // no question has a name there
  if (!changed(askedList, common.asked, own.wants, own.waiting)) return;
  askCount.hidden = !common.asked.length;
  askCount.textContent = String(common.asked.length);
  const waiting = (/** @type {string} */ text) =>
    h("blockquote", { class: "muted" }, text, h("footer", {}, say("phone.ask_waits")));
  redraw(askedList, [own.waiting.map(waiting), common.asked.map((one) => askedView(one, own))], "want");
}

/** @param {ParticipantQuestion} one @param {Own} own */
function askedView(one, own) {
  const on = own.wants.includes(one.k);
  const want = () => tryPost(`${HERE}/want`, { k: one.k, on: !on });
  const mine = own.asked_by_me.includes(one.k);
  const done = one.state === "answered";
  const button = smallButton(say("phone.want"), want, { "data-want": one.k, "aria-pressed": String(on) });
  return h(
    "blockquote",
    { class: done ? "muted" : "" },
    one.t,
    one.by && h("footer", {}, one.by),
    h(
      "p",
      { class: "marks" },
      !done && !mine && button,
      one.n > 0 && say("live.wanted", { n: one.n }),
      done && say("live.answered"),
    ),
  );
}
