// @ts-check
// Participants' questions, on the console.
import { deed } from "./acting.js";
import { changed, h, muted, redraw } from "./base.js";
import { BASE } from "./here.js";
import { CODE } from "./page.js";
import { bounded } from "./stage.js";
import { say } from "./words.js";

export const questionsBox = h("section", { class: "floor" });

/** @param {ConsoleState} told */
export function drawFloor({ floor }) {
  if (changed(questionsBox, floor)) redraw(questionsBox, questionList(floor), "act");
}

/** @param {ParticipantQuestion[]} floor */
function questionList(floor) {
  const ways = {
    waiting: { open: "console.show", hidden: "console.hide" },
    open: { answered: "console.mark_answered", hidden: "console.hide" },
    answered: { open: "console.mark_open" },
    hidden: { open: "console.show" },
  };
  const question = (/** @type {ParticipantQuestion} */ one) =>
    h(
      "blockquote",
      { class: one.state === "open" ? "shown" : "" },
      one.t,
      one.by && h("footer", {}, one.by),
      h(
        "p",
        { class: "marks" },
        Object.entries(ways[one.state]).map(([to, word]) => deed(word, `${to}${one.k}`, "moderate", { k: one.k, state: to })),
        one.n > 0 && h("span", {}, say("live.wanted", { n: one.n })),
      ),
    );
  const href = `${BASE}/report/${CODE}/floor_questions.csv`;
  const csv = () => h("p", {}, h("a", { href }, say("console.questions_csv")));
  return [
    h("h2", {}, say("live.floor")),
    !floor.length && muted(say("console.no_questions")),
    floor.length > 0 && [bounded("floor", say("live.floor"), floor.map(question)), csv()],
  ];
}
