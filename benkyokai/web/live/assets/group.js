// @ts-check
// A participant's group for the discussion, above everything else, so that no form has to be drawn anew.
import { h } from "./base.js";
import { say } from "./words.js";
/** @import { Own } from "./told.d.ts" */

export const groupLine = h("p", { class: "group", role: "status", hidden: true });

/** @param {Own} own */
export function drawGroup(own) {
  const group = own.group;
  groupLine.hidden = !group;
  const names = group && group.with.join(say("live.list_joint"));
  const words = group ? say(names ? "phone.group_with" : "phone.group", { n: group.n, names }) : "";
  if (groupLine.textContent !== words) groupLine.textContent = words;
}
