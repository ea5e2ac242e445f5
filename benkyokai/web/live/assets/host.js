// @ts-check
// What console and projector share: commands from the version on the screen, the keys, and how to join.
import { find, focus, h, refocus } from "./base.js";
import { HERE, post } from "./here.js";
import { say } from "./words.js";

/** The version that the last command was sent from, and carried out unless it was refused. @type {number | null} */
let sentFrom = null;

// Null where the command is done, a sentence where it is refused; undefined where it is not sent, because what comes of
// the one before is not on the screen yet. What is on the screen may be led on, though that one's reply is on its way.
/** @param {Moves} state @param {string | null} name @param {any} [target] @param {object} [step] */
export async function command(state, name, target, step) {
  if (!name || state.version === sentFrom) return undefined;
  sentFrom = state.version;
  try {
    const { body } = await post(`${HERE}/command`, { command: name, target, step, version: state.version });
    if (!body?.refused) return null;
    allowAgain(state);
    return body.refused;
  } catch (error) {
    allowAgain(state);
    return /** @type {{ refused?: string }} */ (error).refused || say("live.offline");
  }
}

/** @param {Moves} state */
function allowAgain(state) {
  if (sentFrom === state.version) sentFrom = null;
}

// A command that ends something for the room asks first: the end of the session, the end of open answers. What is
// asked is asked of the state on the screen: the server refuses it where that has changed meanwhile.
/** @param {Moves} state @param {string | null} name @param {any} [target] */
export async function lead(state, name, target) {
  const leaves = ["back", "forward", "go"].includes(name ?? "") && (state.now || state).door === "open";
  const sentence = name === "end" ? "console.end_sure" : leaves && "console.leave_sure";
  if (sentence && !(await sure(say(sentence), commandName(name ?? "", state)))) return undefined;
  return command(state, name, target);
}

// Asks in the page itself: the browser's own question would end a projector's full screen. Staying is what Escape does,
// and what has the focus.
const asking = h("dialog", { "aria-labelledby": "asked" });

/** @param {string} sentence @param {string} yes */
function sure(sentence, yes) {
  const before = focus();
  const act = before?.dataset.act;
  const answer = (/** @type {string} */ value, /** @type {string} */ word) =>
    h("button", { type: "button", onclick: () => asking.close(value) }, word);
  const answers = h("div", { class: "acts" }, answer("", say("console.stay")), answer("yes", yes));
  asking.returnValue = "";
  asking.replaceChildren(h("p", { id: "asked" }, sentence), answers);
  asking.showModal();
  return new Promise((told) => {
    asking.onclose = () => {
      if (act && !before.isConnected) refocus(find(document, `main [data-act="${act}"]`));
      told(asking.returnValue === "yes");
    };
  });
}

/** @param {string} name @param {Moves} state */
export function commandName(name, state) {
  if (name === "forward") return say((state.at ?? 0) < 0 ? "console.start" : "console.forward");
  if (name === "open" && ["closing", "closed"].includes(state.now?.door ?? "")) return say("console.reopen");
  return say(`console.${name}`);
}

// Space, the arrow keys, and the page keys of a presenter's remote; not where they mean something of their own: in a
// field, in a list that scrolls, Space on what it presses. One press, one command, however long it lasts.
/** @type {Record<string, "next" | "previous">} */
const MOVES = { " ": "next", ArrowRight: "next", PageDown: "next", ArrowLeft: "previous", PageUp: "previous" };
const FIELDS = "input:not([type=checkbox]),textarea,select";
const PRESSED = "button,a,summary,input";

/** @param {(move: "next" | "previous") => any} act */
export function keys(act) {
  document.body.append(asking);
  addEventListener("keydown", (event) => {
    const { key } = event;
    const target = /** @type {Element} */ (event.target);
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (target.closest(FIELDS) || target.matches("[role=region]")) return;
    const pressed = ["Enter", " "].includes(key) && target.closest(PRESSED);
    if (pressed && event.repeat) event.preventDefault();
    const move = !pressed && MOVES[key];
    if (!move) return;
    event.preventDefault();
    if (event.repeat) return;
    if (!asking.open) act(move);
    else if (move === "next") asking.close("");
  });
}

// What a form has to choose from, list by list; of what is matched both sides, each once.
/** @param {Form} form @returns {(Pick<Field, "t" | "about"> & { parts: any[] })[]} */
export function listsOf(form) {
  const lists = form.fields.filter((field) => field.parts);
  const matched = lists.length > 1 && lists.every((field) => field.compact && field.parts[0].k === lists[0].parts[0].k);
  return matched ? [{ parts: lists }, { parts: lists[0].parts }] : lists;
}

/** @param {Pick<Field, "t" | "about">} field @param {(field: Named) => Content} html */
export function listTitle(field, html) {
  const word = field.about && { ask: "live.asked", assumption: "live.assumption" }[field.about];
  return (word || field.t) && h("h2", {}, word ? say(word) : html(/** @type {Named} */ (field)));
}

/** @param {string} code */
export const spaced = (code) => `${code.slice(0, 3)} ${code.slice(3)}`;

/** @param {RemoteState | ScreenState} state */
export const answeredOf = ({ answered, joined }) => say("live.answered_of", { n: answered, all: joined });
