// The way in, on the console: the code, the address, the projector's links. In the waiting room it has the middle of the
// page; later it is folded away at the side, where the code can still be read.
const entranceCode = h("span", { class: "code" });
const entranceParts = h("div", { class: "parts" });
const entranceBox = h(
  "details",
  { class: "entrance", open: true },
  h("summary", {}, h("h2", {}, say("console.join")), entranceCode),
  entranceParts,
);
let entranceShown = "";

function drawEntrance(state) {
  const place = state.phase === "waiting" ? lobby : side;
  if (entranceBox.parentElement !== place) {
    place.append(entranceBox);
    entranceBox.open = place === lobby;
  }
  const key = JSON.stringify([state.joining, state.watch]);
  if (entranceShown === key) return;
  entranceShown = key;
  entranceCode.textContent = spaced(state.joining.code);
  redraw(entranceParts, entranceView(state));
}

function entranceView(state) {
  const join = state.joining;
  const chooser =
    join.addresses.length > 1 &&
    h(
      "label",
      { class: "field" },
      say("console.address"),
      h(
        "select",
        { onchange: (event) => post(`${HERE}/address`, { address: event.target.value }) },
        join.addresses.map((one) => h("option", { value: one, selected: one === join.address }, one)),
      ),
    );
  const invitation = [
    h("div", { class: "qr", html: join.qr }),
    h("p", { class: "url" }, join.url),
    chooser,
    !join.public && h("p", { class: "muted" }, say("console.same_wifi")),
    join.only_here && h("p", { class: "notice" }, say("console.only_here")),
    h(
      "p",
      { class: join.arrived ? "arrived" : "muted", role: "status" },
      say(join.arrived ? "console.arrived" : "console.test"),
    ),
  ];
  const screen = { class: "button", href: `${HERE}/screen?lang=${LANG}`, target: "_blank" };
  const watch = { class: "watch", href: BASE + state.watch, target: "_blank" };
  return [
    h("div", {}, join.qr ? invitation : h("p", { class: "notice" }, say("console.no_network"))),
    h(
      "div",
      {},
      h("p", {}, h("a", screen, say("console.projector"))),
      h("p", { class: "muted" }, say("console.projector_hint")),
      h(
        "details",
        {},
        h("summary", {}, say("console.watch")),
        h("p", { class: "muted" }, say("console.watch_hint")),
        h("p", { class: "url" }, h("a", watch, (join.address || location.origin + BASE) + state.watch)),
      ),
      h("p", {}, h("a", { href: `${HERE}?lang=${LANG}`, target: "_blank" }, say("console.phone"))),
    ),
  ];
}
