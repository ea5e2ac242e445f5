// @ts-check
// The pace, on a phone: three buttons while one listens. The same again takes it back; after a while it has faded. What
// one signalled stands on this page alone: the server says to nobody who it was.
import { h, smallButton } from "./base.js";
import { HERE, store, tryPost } from "./here.js";
import { say } from "./words.js";

const LASTS = 180000; // ms, as long as the server counts it
const buttons = ["fast", "lost", "clear"].map((kind) =>
  smallButton(say(`phone.pace_${kind}`), () => signal(kind), { "data-pace": kind, "aria-pressed": "false" }),
);
const note = h("p", { class: "muted" }, say("phone.pace_note"));
export const signalBox = h("aside", { class: "signal", "aria-label": say("phone.pace"), hidden: true }, note, buttons);
let step = 0;
/** @type {any} */
let fading = null;

/** @param {Common} common */
export function drawSignal(common) {
  signalBox.hidden = common.phase !== "step" || !["lesson", "discussion"].includes(common.step.kind);
  step = signalBox.hidden ? 0 : Number(common.step.n);
  press();
}

function press() {
  clearTimeout(fading);
  const given = store.get("pace");
  const left = given?.step === step ? LASTS - Math.abs(Date.now() - given.at) : 0;
  for (const one of buttons) one.setAttribute("aria-pressed", String(left > 0 && one.dataset.pace === given.kind));
  if (left > 0) fading = setTimeout(press, left + 100);
}

/** @param {string} kind */
async function signal(kind) {
  const before = store.get("pace");
  const back = buttons.some((one) => one.dataset.pace === kind && one.getAttribute("aria-pressed") === "true");
  store.set("pace", back ? null : { step, kind, at: Date.now() });
  press();
  const { status } = await tryPost(`${HERE}/pace`, { pace: back ? null : kind });
  if (status === 200) return;
  store.set("pace", before);
  press();
}
