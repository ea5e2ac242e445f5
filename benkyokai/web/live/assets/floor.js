// Questions from the floor, on the console.
const floorBox = h("section", { class: "floor" });
let floorShown = "";

function drawFloor(state) {
  const key = JSON.stringify(state.floor);
  if (floorShown === key) return;
  floorShown = key;
  const focused = document.activeElement?.closest(".floor") && document.activeElement.dataset.act;
  redraw(floorBox, floorList(state.floor));
  if (focused) refocus(floorBox.querySelector(`[data-act="${focused}"]`) || floorBox.querySelector("button"));
}

function floorList(floor) {
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
  const question = (one) =>
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
    );
  const csv = () => h("p", {}, h("a", { href: `${HERE}/questions.csv` }, say("console.questions_csv")));
  return [
    h("h2", {}, say("live.floor")),
    floor.length ? [bounded("floor", say("live.floor"), floor.map(question)), csv()] : h("p", { class: "muted" }, say("console.no_questions")),
  ];
}
