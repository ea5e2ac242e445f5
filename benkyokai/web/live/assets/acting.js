// @ts-check
// What the facilitator does on the console, why it was refused, and the places of the page that several parts draw in.
import { alertLine, h, warn } from "./base.js";
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

// Something else than a command. The page says why it was refused, or that the line is lost.
/** @param {string} where @param {object} body */
export async function send(where, body) {
  const told = await tryPost(`${HERE}/${where}`, body);
  warn(note, told.status ? told.body?.refused : say("live.offline"));
}
