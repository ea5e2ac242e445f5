// The way in, on the console: the code, the address, the projector's links.
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
  return h(
    "section",
    {},
    h("h2", {}, say("console.join")),
    h("p", { class: "code" }, spaced(join.code)),
    join.qr
      ? [
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
        ]
      : h("p", { class: "notice" }, say("console.no_network")),
    h(
      "p",
      {},
      h("a", { class: "button", href: `${HERE}/screen?lang=${LANG}`, target: "_blank" }, say("console.projector")),
    ),
    h("p", { class: "muted" }, say("console.projector_hint")),
    h(
      "details",
      {},
      h("summary", {}, say("console.watch")),
      h("p", { class: "muted" }, say("console.watch_hint")),
      h(
        "p",
        { class: "url" },
        h(
          "a",
          { class: "watch", href: BASE + state.watch, target: "_blank" },
          (join.address || location.origin + BASE) + state.watch,
        ),
      ),
    ),
    h("p", {}, h("a", { href: `${HERE}?lang=${LANG}`, target: "_blank" }, say("console.phone"))),
  );
}
