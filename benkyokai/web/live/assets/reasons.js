// The reasons of the step, without names; what is shown can be read, and voted for, on every phone.
function reasonList(state) {
  const list = state.reasons || [];
  if (!list.length) return asksForReasons(state) ? h("p", { class: "muted" }, say("console.no_reasons")) : null;
  const sign = (key, what) => post(`${HERE}/reasons`, { key, ...what });
  const hidden = list.some((one) => !one.shown);
  const act = (word, key, name, what) =>
    h(
      "button",
      { type: "button", class: "small", "data-act": `${name}${key}`, onclick: () => sign(key, what) },
      say(word),
    );
  return [
    h("h2", {}, say("console.reasons"), h("small", { class: "muted" }, ` ${howMany(state)}`)),
    h(
      "p",
      {},
      hidden
        ? act("console.show_all", null, "all", { shown: true })
        : act("console.hide_all", null, "all", { shown: false }),
    ),
    bounded("reasons", say("console.reasons"), list.map((one) => reasonView(one, act))),
  ];
}

function reasonView(one, act) {
  return h(
    "blockquote",
    { class: `reasoned ${one.pinned ? "pinned" : one.shown ? "shown" : ""}` },
    h("div", {}, one.t, h("footer", {}, one.about.join(" / "))),
    h(
      "p",
      { class: "marks" },
      one.shown
        ? act("console.hide", one.k, "show", { shown: false })
        : act("console.show", one.k, "show", { shown: true }),
      one.pinned
        ? act("console.unpin", one.k, "pin", { pinned: false })
        : act("console.pin", one.k, "pin", { pinned: true }),
      one.votes ? h("span", {}, say("live.votes", { n: one.votes })) : null,
      one.moved ? h("b", {}, say("live.moved", { n: one.moved })) : null,
      one.round > 1 && h("span", { class: "muted" }, say("live.second_vote")),
    ),
  );
}

// Nobody is asked for a reason in a survey, nor with the questions to the client.
const asksForReasons = ({ seen, now }) => seen && now.step.kind === "question" && !now.forms.some((form) => form.asks);

function howMany({ reasons, reasons_left_out }) {
  const shown = reasons.filter((one) => one.shown).length;
  return [
    say("console.n_reasons", { n: reasons.length + reasons_left_out }),
    shown && say("console.n_shown", { n: shown }),
    reasons_left_out && say("console.n_left_out", { n: reasons_left_out }),
  ]
    .filter(Boolean)
    .join(" · ");
}
