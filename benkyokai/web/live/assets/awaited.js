// @ts-check
// Who is here and has not answered yet, on console and remote: how many; unfolded, who.
import { h } from "./base.js";
import { say } from "./words.js";

const line = h("summary", {});
const names = h("p", {});
export const awaitedBox = h("details", { class: "awaited", hidden: true }, line, names);

/** @param {RemoteState} state */
export function drawAwaited({ awaited, size }) {
  awaitedBox.hidden = !awaited;
  if (!awaited) return;
  line.textContent = awaited.n ? say(size == null ? "console.awaited" : "console.awaited_teams", { n: awaited.n }) : say("console.awaited_none");
  names.textContent = awaited.names;
}
