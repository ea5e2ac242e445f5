// Studying alone on a slow line: the question sets, and one question after the other.
const pager = new Pager(
  "state",
  ["quiz", "question", "go"],
  (view) => show(view.quizzes ? listOf(view) : view.go ? practiceAt(view) : questionAt(view)),
  { zone: ZONE },
);

function listOf(view) {
  const card = (quiz) => {
    const asked = say(quiz.n < quiz.of ? "n_drawn" : "n_questions", { n: quiz.n, all: quiz.of });
    const done = quiz.done ? say("n_answered", { done: quiz.done, all: quiz.n }) : asked;
    const title = titled(pager.turn({ quiz: quiz.k }, quiz.t, ""));
    return h("section", { class: "card" }, title, quiz.line && h("p", {}, quiz.line), muted(done));
  };
  return [
    h("h1", {}, say("quizzes")),
    view.note && h("p", { class: "notice" }, view.note),
    muted(say("light.lead")),
    view.due && dueCard(view.due),
    view.quizzes.map(card),
    h("p", {}, leadsTo(`?lang=${LANG}`, say("light.full"))),
  ];
}

function questionAt(view) {
  const names = view.items.map((item) => item.k);
  const place = names.indexOf(view.here);
  const full = `quiz?quiz=${encodeURIComponent(view.quiz)}&question=${encodeURIComponent(view.here)}&lang=${LANG}`;
  return [
    h("p", { class: "where" }, view.title),
    h("h1", {}, say("question_of", { n: place + 1, all: names.length })),
    workAt(view),
    waysOn(view, names, place),
    overviewOf(view, names),
    muted(leadsTo(full, say("light.full"), "")),
  ];
}

// What is asked and what was answered, whether it counts or is practised.
function workAt(view) {
  const result = view.result && { ...view.result, rows: view.rubric ? null : view.result.rows };
  return [
    view.prompt && promptView(view.prompt, !!view.result),
    view.note && h("p", { class: "notice" }, view.note),
    repliesView(view.replies),
    view.form && [pager.form({ ...view.form, replies: view.replies }, "answer"), hintsOf(view.form.hints)],
    result && titled(say("phone.my_result"), resultView(result)),
    view.rubric && rubricOf(view.rubric),
    reasoningView(view.reasoning, view.result),
    view.back && muted(view.back),
  ];
}

const hintsOf = (hints) =>
  hints.map((html, place) => folded(say("hint", { n: place + 1, all: hints.length }), h("p", { html })));

function waysOn(view, names, place) {
  const to = (number) => ({ quiz: view.quiz, question: names[number] });
  const all = view.items.every((item) => item.done);
  const next = place + 1 < names.length;
  return [
    view.mark && h("p", { class: "lead" }, view.ended ? "" : say("light.all_answered"), " ", say("mark_of", view.mark)),
    h(
      "nav",
      { class: "ways" },
      next && pager.turn(to(place + 1), say("next_question"), view.form ? "button" : "button primary"),
      place > 0 && pager.turn(to(place - 1), say("previous")),
      view.again && practiseButton(to(place), "second", say("try_again"), false),
      all && !view.ended && attemptButton(view.quiz, "hand_in", say("hand_in"), !next),
      view.ended && attemptButton(view.quiz, "again", say("start_again")),
    ),
  ];
}

const attemptButton = (quiz, what, text, first = false) =>
  beginButton("attempt", { quiz, what }, { quiz }, text, first);

function overviewOf(view, names) {
  const item = (name, number) => [
    pager.turn({ quiz: view.quiz, question: name }, say("question_of", { n: number + 1, all: names.length }), ""),
    view.items[number].done && h("small", { class: "tag good" }, say("answered_mark")),
  ];
  const list = bullets(names.map(item), { class: "steps" });
  return folded(say("overview"), list, h("p", {}, pager.turn({}, say("quizzes"))));
}

pager.load();
