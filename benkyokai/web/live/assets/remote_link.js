// @ts-check
// A link that makes the facilitator's own phone a remote: asked for when it is unfolded, gone when it is folded or old.
import { fill, folded, h, muted } from "./base.js";
import { HERE, tryPost } from "./here.js";
import { copyable } from "./stage.js";
import { say } from "./words.js";

const link = h("div", {});
export const remoteBox = folded(say("console.remote"), link);
/** @type {any} */
let timer = null;

remoteBox.addEventListener("toggle", async () => {
  clearTimeout(timer);
  fill(link);
  if (!remoteBox.open) return;
  const { body } = await tryPost(`${HERE}/remote-code`, {});
  if (!remoteBox.open) return;
  if (!body?.url) return fill(link, h("p", { class: "notice" }, body?.refused || say("live.offline")));
  timer = setTimeout(() => (remoteBox.open = false), body.minutes * 60000);
  const { area, note, button } = copyable(say("console.remote_link"));
  area.value = body.url;
  fill(link, muted(say("console.remote_hint", { n: body.minutes })), h("div", { class: "qr", html: body.qr }), area, button, note);
});
