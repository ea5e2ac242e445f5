// @ts-check
// The way in, on the console: the code, the address, the projector's links. In the waiting room it has the middle of the
// page; later it is folded away at the side, where the code can still be read.
import { lobby, side } from "./acting.js";
import { changed, folded, h, labelled, muted, redraw } from "./base.js";
import { BASE, HERE, post } from "./here.js";
import { spaced } from "./host.js";
import { copyable } from "./stage.js";
import { LANG, say } from "./words.js";

const entranceCode = h("span", { class: "code" });
const entranceParts = h("div", { class: "parts" });
const entranceBox = h(
  "details",
  { class: "entrance", open: true },
  h("summary", {}, h("h2", {}, say("console.join")), entranceCode),
  entranceParts,
);

/** @param {ConsoleState} state */
export function drawEntrance(state) {
  const place = state.phase === "waiting" ? lobby : side;
  if (entranceBox.parentElement !== place) {
    place.append(entranceBox);
    entranceBox.open = place === lobby;
  }
  if (!changed(entranceParts, state.joining, state.watch, state.frame_hosts)) return;
  entranceCode.textContent = spaced(state.joining.code);
  redraw(entranceParts, entranceView(state));
}

/** @param {ConsoleState} state */
function entranceView(state) {
  const join = state.joining;
  const choose = (/** @type {Event} */ { target }) =>
    post(`${HERE}/address`, { address: /** @type {HTMLSelectElement} */ (target).value });
  const option = (/** @type {string} */ one) => h("option", { value: one, selected: one === join.address }, one);
  const arrived = { class: join.arrived ? "arrived" : "muted", role: "status" };
  const invitation = [
    h("div", { class: "qr", html: join.qr }),
    h("p", { class: "url" }, join.url),
    join.addresses.length > 1 &&
      labelled(say("console.address"), h("select", { onchange: choose }, join.addresses.map(option))),
    !join.public && muted(say("console.same_wifi")),
    h("p", arrived, say(join.arrived ? "console.arrived" : "console.test")),
  ];
  const nowhere = join.only_here ? "console.only_here" : "console.no_network";
  const screen = { class: "button", href: `${HERE}/screen?lang=${LANG}`, target: "_blank" };
  const watch = { class: "watch", href: BASE + state.watch, target: "_blank" };
  const base = join.address || location.origin + BASE;
  const address = h("a", watch, base + state.watch);
  return [
    h("div", {}, join.qr ? invitation : h("p", { class: "notice" }, say(nowhere))),
    h(
      "div",
      {},
      h("p", {}, h("a", screen, say("console.projector"))),
      muted(say("console.projector_hint")),
      folded(say("console.watch"), muted(say("console.watch_hint")), h("p", { class: "url" }, address)),
      folded(say("console.embed"), embedView(state.frame_hosts, base + state.embed)),
      h("p", {}, h("a", { href: `${HERE}?lang=${LANG}`, target: "_blank" }, say("console.phone"))),
    ),
  ];
}

/** @param {string[]} hosts @param {string} url */
function embedView(hosts, url) {
  if (!hosts.length) return muted(say("console.embed_nobody"));
  const { area, note, button } = copyable(say("console.embed"));
  area.value = url;
  return [muted(say("console.embed_hint", { hosts: hosts.join(" ") })), area, button, note];
}
