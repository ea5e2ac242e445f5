// Questions from the floor, below the participants.
function floorList(state) {
  const deed = (one, to, word) =>
    h(
      "button",
      {
        type: "button",
        class: "small",
        "data-act": `${to}${one.k}`,
        onclick: () => post(`${HERE}/moderate`, { k: one.k, state: to }),
      },
      say(word),
    );
  const ways = {
    waiting: [
      ["open", "console.show"],
      ["hidden", "console.hide"],
    ],
    open: [
      ["answered", "console.mark_answered"],
      ["hidden", "console.hide"],
    ],
    answered: [["open", "console.mark_open"]],
    hidden: [["open", "console.show"]],
  };
  return h(
    "section",
    { class: "floor" },
    h("h2", {}, say("live.floor")),
    state.floor.length
      ? state.floor.map((one) =>
          h(
            "blockquote",
            { class: one.state === "open" ? "shown" : "" },
            one.t,
            one.by && h("footer", {}, one.by),
            h(
              "p",
              { class: "marks" },
              ways[one.state].map(([to, word]) => deed(one, to, word)),
              one.n ? h("span", {}, say("live.wanted", { n: one.n })) : null,
            ),
          ),
        )
      : h("p", { class: "muted" }, say("console.no_questions")),
    state.floor.length ? h("p", {}, h("a", { href: `${HERE}/questions.csv` }, say("console.questions_csv"))) : null,
  );
}
