// @ts-check
// The run sheet on the console: where we are, what comes; to rearrange, to leave out, to put something in.
import { act } from "./acting.js";
import { alertLine, classed, dotted, fill, folded, h, labelled, muted, noted, noteLine, redraw, smallButton, warn } from "./base.js";
import { HERE, tryAsk, tryPost } from "./here.js";
import { command } from "./host.js";
import { latest } from "./page.js";
import { say } from "./words.js";

const sheetList = h("div", {});
const insertBox = classed("insert", folded(say("console.insert")));
export const sheet = h("nav", { "aria-label": say("console.run_sheet") }, sheetList, insertBox, templateBox());
let arranging = false;

/** @param {ConsoleState} state */
export function drawSheet(state) {
  const total = state.steps.reduce((sum, step) => sum + step.minutes, 0);
  const planned = say("console.minutes", { n: total });
  const rows = state.steps.map((step, place) => (arranging ? arrangedRow(state, step, place) : sheetRow(state, step)));
  const left = arranging && state.left_out.map((step) => leftOutRow(state, step));
  const mode = { "data-row": "mode", "aria-pressed": String(arranging) };
  const parts = [
    h("h2", {}, say("console.run_sheet"), total > 0 && h("small", { class: "muted" }, ` ${planned}`)),
    h("ol", {}, rows),
    left && left.length > 0 && [h("h3", {}, say("console.left_out")), h("ol", {}, left)],
    state.phase !== "ended" && smallButton(say(arranging ? "console.arranged" : "console.arrange"), toggle, mode),
  ];
  redraw(sheetList, parts, "row");
  insertBox.hidden = state.phase === "ended";
}

function toggle() {
  arranging = !arranging;
  drawSheet(latest);
}

/** @param {SheetLine} step */
const about = (step) =>
  dotted(
    step.minutes > 0 && say("console.minutes", { n: step.minutes }),
    step.optional && say("console.optional"),
    step.done && `✓ ${say("console.done")}`,
  );

// What a step is called, which may be cut, and what is known of it, which may not.
/** @param {SheetLine} step */
const stepWords = (step) => [h("span", {}, step.prompt || step.t), h("small", {}, about(step))];

/** @param {ConsoleState} state @param {SheetLine} step */
function sheetRow(state, step) {
  const here = step.n === state.at;
  const go = () => here || act("go", step.n);
  const more = { class: "plain", "aria-current": here ? "step" : null, title: say("console.go") };
  return h("li", { class: here ? "here" : "" }, smallButton(stepWords(step), go, more));
}

/** @param {ConsoleState} state @param {SheetLine} step @param {number} place */
function arrangedRow(state, step, place) {
  const order = state.steps.map((one) => one.n);
  const moved = (/** @type {number} */ by) => {
    order.splice(place + by, 0, order.splice(place, 1)[0]);
    act("arrange", order);
  };
  const without = order.filter((n) => n !== step.n);
  const fixed = step.begun || step.n === state.at || order.length === 1;
  return h(
    "li",
    { class: "arranged" },
    h("span", { class: "what" }, stepWords(step)),
    h(
      "span",
      { class: "moves" },
      small("↑", "console.up", `${step.n}up`, place === 0, () => moved(-1)),
      small("↓", "console.down", `${step.n}down`, place === order.length - 1, () => moved(1)),
      small("×", "console.leave_out", `${step.n}out`, fixed, () => act("arrange", without)),
    ),
  );
}

/** @param {ConsoleState} state @param {SheetLine} step */
function leftOutRow(state, step) {
  const order = [...state.steps.map((one) => one.n), step.n];
  return h(
    "li",
    { class: "arranged" },
    h("span", { class: "what muted" }, stepWords(step)),
    small("＋", "console.take_in", `${step.n}in`, false, () => act("arrange", order)),
  );
}

/**
 * @param {string} sign @param {string} word @param {string} row @param {boolean} disabled @param {() => any} onclick
 */
function small(sign, word, row, disabled, onclick) {
  return smallButton(sign, onclick, { title: say(word), "aria-label": say(word), "data-row": row, disabled });
}

// What one may write: a poll with options, a few words, a rating, several of them as text.
const OWN = ["poll", "words", "rating", "text"];
/** @type {Record<string, string>} what stands in the lines of the field below the question */
const LINES = { poll: "console.poll_options", rating: "console.poll_ends", text: "console.poll_text" };

// A question of any quiz, or a poll in one's own words, behind the present step.
/** @param {{ ref: string, t: string }[]} bank */
function fillInsertBox(bank) {
  const pick = h("select", {}, [
    ...OWN.map((form) => h("option", { value: `:${form}` }, say(`console.insert_${form}`))),
    ...bank.map((one) => h("option", { value: one.ref }, one.t)),
  ]);
  const prompt = h("input", { maxlength: 300 });
  const options = h("textarea", { rows: 5, maxlength: 20000 });
  const poll = h("div", {});
  const problem = alertLine();
  const form = () => (pick.value.startsWith(":") ? pick.value.slice(1) : "");
  const offer = () => {
    options.placeholder = form() === "text" ? say("console.poll_text_example") : "";
    fill(
      poll,
      form() === "text" && muted(say("console.poll_text_hint")),
      form() && form() !== "text" && labelled(say("console.poll_prompt"), prompt),
      form() && LINES[form()] && labelled(say(LINES[form()]), options),
    );
  };
  pick.onchange = offer;
  offer();
  const wanted = () => {
    if (!form()) return { question: pick.value };
    if (form() === "text") return { text: options.value };
    const lines = form() === "words" ? [] : options.value.split("\n");
    return { form: form() === "poll" ? "options" : form(), prompt: prompt.value, options: lines };
  };
  const send = async (/** @type {Event} */ event) => {
    event.preventDefault();
    const refusal = await command(latest, "insert", undefined, wanted());
    warn(problem, refusal);
    if (refusal !== null) return;
    prompt.value = options.value = "";
    insertBox.open = false;
  };
  const label = labelled(say("console.insert_what"), pick);
  const button = h("button", { type: "submit" }, say("console.insert_go"));
  insertBox.append(h("form", { onsubmit: send }, label, poll, problem, button));
}

// The run sheet as it is now, to make sessions from.
function templateBox() {
  const name = h("input", { maxlength: 60 });
  const note = noteLine();
  const keep = async (/** @type {Event} */ event) => {
    event.preventDefault();
    const { status, body } = await tryPost(`${HERE}/template`, { name: name.value });
    const done = status === 200;
    noted(note, done ? "stored" : "warn", done ? say("console.template_kept") : (body?.refused ?? say("live.offline")));
  };
  const button = h("button", { type: "submit" }, say("console.template_keep"));
  const form = h("form", { onsubmit: keep }, labelled(say("console.template_name"), name), button, note);
  return classed("template", folded(say("console.template"), muted(say("console.template_hint")), form));
}

insertBox.addEventListener("toggle", async () => {
  if (!insertBox.open || insertBox.querySelector("form")) return;
  const { body } = await tryAsk(`${HERE}/bank`);
  if (body && body.questions && !insertBox.querySelector("form")) fillInsertBox(body.questions);
});
