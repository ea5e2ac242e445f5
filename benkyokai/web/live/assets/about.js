// @ts-check
// What one was told when joining, below everything else, and what one agreed to: to read again, and to change. One's
// group for the discussion, above everything else, so that no form has to be drawn anew.
import { changed, classed, fill, folded, h, noted, noteLine, ticked } from "./base.js";
import { BASE, HERE, tryPost } from "./here.js";
import { latest } from "./page.js";
import { LANG, say } from "./words.js";

const aboutRules = h("div", { class: "muted" });
const agreeTick = h("input", { type: "checkbox", onchange: agree });
const agreeLine = ticked("agree", agreeTick, say("phone.agree"));
const agreeNote = noteLine();
const myData = h("p", {}, h("a", { href: `${BASE}/results?lang=${LANG}`, target: "_blank" }, say("phone.my_data")));
export const aboutBox = classed("about", folded(say("phone.about"), aboutRules, agreeLine, agreeNote, myData));
aboutBox.hidden = true;

let agreeing = false; // what is on its way is not taken back by a state from before

async function agree() {
  const agreed = agreeTick.checked;
  agreeing = true;
  const { status, body } = await tryPost(`${HERE}/agree`, { agreed });
  agreeing = false;
  if (status === 200) latest.own.me.agreed = agreed;
  if (status === 200) noted(agreeNote, "stored", say(agreed ? "phone.agree_yes" : "phone.agree_no"));
  else noted(agreeNote, "warn", body?.refused || say("phone.not_saved"));
  agreeTick.checked = latest.own.me.agreed;
}

/** @param {Own["me"]} told */
export const joinedAs = ({ name, agreed }) => say(agreed == null ? "phone.joined_number" : "phone.joined", { name });

/** @param {Common} common @param {Own} own */
export function drawAbout(common, own) {
  aboutBox.hidden = false;
  const { names, keeps, teams } = common.rules;
  const lines = [joinedAs(own.me), say(`phone.names_${names}`), keeps, ...(teams ? [say("phone.one_for_all")] : [])];
  if (changed(aboutRules, lines)) fill(aboutRules, lines.map((line) => h("p", {}, line)));
  agreeLine.hidden = own.me.agreed == null;
  if (!agreeing) agreeTick.checked = !!own.me.agreed;
}

export const groupLine = h("p", { class: "group", role: "status", hidden: true });

/** @param {Own} own */
export function drawGroup(own) {
  const group = own.group;
  groupLine.hidden = !group;
  const names = group && group.with.join(say("live.list_joint"));
  const words = group ? say(names ? "phone.group_with" : "phone.group", { n: group.n, names }) : "";
  if (groupLine.textContent !== words) groupLine.textContent = words;
}
