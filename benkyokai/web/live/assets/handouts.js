// @ts-check
// For the chat: three texts to select and copy, two pictures to save, and the projector's language.
import { lobby } from "./acting.js";
import { alertLine, changed, classed, fill, folded, h, labelled, muted, smallButton, warn } from "./base.js";
import { HERE, post, tryAsk } from "./here.js";
import { CODE, latest } from "./page.js";
import { diagramPicture, savePng, tallyPicture } from "./png.js";
import { copyable } from "./stage.js";
import { say } from "./words.js";

const handoutTexts = ["invitation", "result", "closing"].map((name) => {
  const { area, note, button } = copyable();
  area.classList.add("handout");
  const acts = h("p", { class: "marks" }, button, note);
  return { name, area, note, box: h("div", {}, labelled(say(`console.${name}`), area), acts) };
});
const handoutPictures = h("p", { class: "marks" });
const pictureNote = alertLine();
const screenChoice = h(
  "select",
  { onchange: () => post(`${HERE}/screen-language`, { language: screenChoice.value }) },
  h("option", { value: "" }, say("console.screen_as_window")),
  h("option", { value: "ja", lang: "ja" }, "日本語"),
  h("option", { value: "en", lang: "en" }, "English"),
  h("option", { value: "both" }, say("console.screen_both")),
);
export const screenBox = labelled(say("console.screen_language"), screenChoice);
const handoutHint = muted(say("console.for_chat_hint"));
const handoutParts = [handoutHint, handoutTexts.map((one) => one.box), handoutPictures, pictureNote];
export const handoutBox = classed("handouts", folded(say("console.for_chat"), handoutParts));
handoutBox.addEventListener("toggle", () => fetchHandouts());

let handoutsAt = "";
let fetching = false;

// The texts follow the session while the section is open, twice a second at most; one that somebody is copying from
// stays as it is.
async function fetchHandouts() {
  if (fetching || !handoutBox.open || !latest || handoutsAt === latest.tag) return;
  fetching = true;
  const asked = latest.tag;
  const { status, body } = await tryAsk(`${HERE}/handouts`);
  if (status === 200) {
    handoutsAt = asked;
    for (const one of handoutTexts) showText(one, body[one.name]);
  }
  setTimeout(() => {
    fetching = false;
    fetchHandouts();
  }, 500);
}

/** @param {{ area: HTMLTextAreaElement, note: HTMLElement }} told @param {string} text */
function showText({ area, note }, text) {
  if (area.value === text || document.activeElement === area) return;
  area.value = text;
  note.textContent = "";
}

// After the end the closing summary has the middle of the page: it is what there is to send.
/** @param {ConsoleState} told */
function placeHandouts({ phase, rehearsal }) {
  const ended = phase === "ended" && !rehearsal;
  for (const one of handoutTexts) one.box.hidden = ended && one.name !== "closing";
  if (!ended || handoutBox.parentElement === lobby) return;
  lobby.append(handoutBox);
  handoutBox.open = true;
}

/** @param {ConsoleState} state */
export function drawHandouts(state) {
  placeHandouts(state);
  if (document.activeElement !== screenChoice) screenChoice.value = state.screen_language;
  const groups = (state.seen && !state.seen.texts && state.seen.groups.filter((group) => group.rows.length)) || [];
  if (changed(handoutPictures, !!state.diagram, groups.length > 0))
    fill(
      handoutPictures,
      state.diagram && pictureButton("console.png_diagram", "diagram", () => diagramPicture(latest.diagram)),
      groups.length > 0 && pictureButton("console.png_tally", "tally", () => tallyPicture(latest)),
    );
  fetchHandouts();
}

/** @param {string} word @param {string} name @param {() => string} make */
function pictureButton(word, name, make) {
  const save = async () => {
    warn(pictureNote);
    await savePng(make(), `${name}-${CODE}.png`).catch(() => warn(pictureNote, say("console.png_failed")));
  };
  return smallButton(say(word), save, { "data-picture": name });
}
