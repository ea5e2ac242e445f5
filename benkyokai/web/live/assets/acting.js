// @ts-check
// What the facilitator does on the console, why it was refused, and the places of the page that several parts draw in.
import { alertLine, h, smallButton, warn } from "./base.js";
import { HERE, tryPost } from "./here.js";
import { lead } from "./host.js";
import { latest } from "./page.js";
import { say } from "./words.js";

export const note = alertLine();
export const stage = h("div", {});
export const lobby = h("div", { class: "lobby" });
export const side = h("div", {});

/** @param {string} name @param {any} [target] */
export async function act(name, target) {
  const refusal = await lead(latest, name, target);
  if (refusal !== undefined) warn(note, refusal);
}

// What is no command, but said to the server all the same; why it was refused stands in a line of its own, or in ours.
/** @param {string} where @param {object} body */
export async function send(where, body, line = note) {
  const { status, body: told } = await tryPost(`${HERE}/${where}`, body);
  warn(line, status ? told?.refused : say("live.offline"));
}

// A button that says something of one thing in a list.
/** @param {string} word @param {string} name @param {string} where @param {object} body */
export const deed = (word, name, where, body) => smallButton(say(word), () => send(where, body), { "data-act": name });
