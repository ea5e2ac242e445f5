// @ts-check
// The question card: a question from the prompt to the feedback, on the light page, in a lesson, and on Streamlit's pages.
// It draws the view that the server made, posts what one does, and shows the view that comes back.
import { alertLine, fill, folded, h, htmlList, muted, noted, noteLine, promptView, smallButton, tellIn, titled } from "./base.js";
import { diagramView } from "./diagram.js";
import { Draft } from "./drafts.js";
import { ALONE, choices, fieldset, questionForm } from "./forms.js";
import { HERE, store, tryAsk, tryPost } from "./here.js";
import { outbox } from "./outbox.js";
import { repliesView } from "./pager.js";
import { reasonsView, resultView } from "./results.js";
import { rubricOf } from "./rubric.js";
import { say } from "./words.js";

/**
 * `query`: what every post says in its address; `shown`: who draws the view that came back, instead of the card;
 * `changed`: who wants to know that something is stored, or what is looked at; `title`: what stands above, unseen;
 * `quiz` and `question`: what can be tried again here, beside the answer that counts.
 * @typedef {{
 *   view: any, query?: Record<string, string>, shown?: (view: any) => void, tell?: (sentence: string) => void,
 *   title?: string, quiz?: string, question?: string,
 *   changed?: (state: {again: boolean, assumption: string}) => void
 * }} Props
 */

const FOCUS = ".outcome, .replies h2, .begin, .held"; // where one goes on reading, the first of these that is there

export class QuestionCard {
  /** What has been stored of this card's question here. */
  stored = 0;
  /** The answer that counts, while it is tried again. @type {any} */
  first = null;
  /** @type {Draft | null} */
  draft = null;
  looking = 0;

  /** @param {Props} props */
  constructor(props) {
    this.props = props;
    this.body = h("div", {});
    this.rest = h("div", {});
    this.lost = alertLine("lost");
    this.spoken = h("p", { class: "unseen", "aria-live": "polite" });
    const title = props.title && h("h1", { class: "unseen" }, props.title);
    this.element = h("article", { class: "card-of-question" }, title, this.lost, this.body, this.rest, this.spoken);
    this.known = props.view.now;
    this.show(props.view);
  }

  // The page around the card was drawn anew: it has a view of its own, which may be news.
  /** @param {any} view */
  update(view) {
    if (view.now === this.known) return;
    const elsewhere = this.view.form && !this.first && !view.ended && view.now.startsWith(this.known);
    this.known = view.now;
    this.first = null;
    this.show(view);
    if (elsewhere) this.tell(say("already_answered"));
  }

  /** @param {string} sentence */
  tell(sentence) {
    if (this.props.tell) this.props.tell(sentence);
    else tellIn(this.lost, sentence);
  }

  /** @param {any} view */
  show(view) {
    this.leave();
    this.view = view;
    fill(this.body, this.first && h("h2", { class: "begin", tabindex: "-1" }, say("try_again")), this.parts(view));
    fill(this.rest, view.result && this.reasons(view), this.ways(view), view.remark > 0 && remarkForm(view));
  }

  // What comes after one's own result stands below what the page draws in between, such as a Plotly diagram.
  /** @param {HTMLElement} [place] */
  putRest(place) {
    if (place) place.append(this.rest);
    else this.body.after(this.rest);
  }

  // What came back stands there, and one goes on reading at its beginning.
  /** @param {any} view */
  arrived(view) {
    if (this.props.shown) return this.props.shown(view);
    if (!this.first) this.known = view.now;
    this.show(view);
    arriveAt(this.body, this.spoken);
    this.change();
  }

  /** Tells the page around. @param {string} [assumption] */
  change(assumption = "") {
    this.stored += 1;
    this.props.changed?.({ again: !!this.first, assumption });
  }

  /** @param {any} view @returns {Content} */
  parts(view) {
    return [
      this.first && muted(say("first_counts")),
      view.prompt && promptView(view.prompt, !!view.result),
      view.note && h("p", { class: "notice held" }, view.note),
      view.form && view.replies && repliesOf(view.replies),
      view.form && this.form(view),
      view.result && this.outcome(view),
    ];
  }

  /** @param {any} view */
  form({ form, replies }) {
    form.again = !!replies;
    form.where = ALONE;
    const made = questionForm(form, form.draft, false, (slot, answer) => {
      draft.given();
      outbox.send(slot, answer, this.to("answer"));
    });
    const draft = new Draft({
      to: this.to("draft"),
      slot: made.slot,
      body: made.body,
      over: form.draft,
      saved: ({ unread }) => {
        if (outbox.waiting[made.slot]) return; // the answer itself is on its way
        made.unread(unread);
        made.status(form.exam && !unread ? "saved" : "new");
        if (form.exam) this.change();
      },
      waits: (why) => (why || form.exam) && made.status(why ? "warn" : "kept", why),
      refused: (reply) => outbox.waiting[made.slot] || this.refused(made, reply),
    });
    this.draft = draft;
    made.changed = () => draft.change();
    made.element.addEventListener("focusout", ({ relatedTarget }) => {
      if (!made.element.contains(/** @type {Node | null} */ (relatedTarget))) draft.hurry();
    });
    made.tell = (/** @type {string} */ sentence) => this.tell(sentence);
    made.done = (/** @type {any} */ reply) => this.done(reply);
    outbox.forms[made.slot] = made;
    made.status(outbox.waiting[made.slot] ? "sending" : "new");
    made.unread(form.unread);
    if (store.get(`draft.${made.slot}`) && !outbox.waiting[made.slot]) draft.change(); // it never got to the server
    const asIs = form.exam && form.fields[0].type === "order" && !form.draft;
    const keep = asIs && smallButton(say("keep_order"), () => draft.change());
    return [made.element, keep && h("p", {}, keep), form.hints.length > 0 && hintsOf(form.hints)];
  }

  // A draft was not taken: it was answered elsewhere, or its time is over.
  /** @param {any} made @param {import("./here.js").Reply} reply */
  refused(made, { body }) {
    if (!body?.view) {
      made.status("warn", body?.refused || say("live.offline"));
      return this.change();
    }
    this.tell(body.refused);
    this.arrived(body.view);
  }

  // The answer is on disk, this one or one from elsewhere.
  /** @param {any} reply */
  done(reply) {
    if (reply?.view) this.arrived(reply.view);
    else tryAsk(this.address()).then(({ status, body }) => status === 200 && this.arrived(body));
  }

  // An address, and what it says of the page around.
  /** @param {string} path @param {Record<string, string>} [more] */
  to(path, more) {
    return `${path}?${new URLSearchParams({ ...this.props.query, ...more })}`;
  }

  // Where this card's view is asked for.
  address(assumption = "") {
    return `${HERE}/${this.to("card", { step: this.view.step, round: this.view.round, assumption })}`;
  }

  // How one's own answer did; where it rests on an assumption, one can look through another.
  /** @param {any} view */
  outcome({ result, reasoning, rubric, ...view }) {
    const own = { ...result, ...(result.parts ? { rows: null, groups: [] } : rubric && { rows: null }) };
    return h(
      "section",
      {},
      h("h2", { class: "outcome", tabindex: "-1" }, say("phone.my_result")),
      resultView(own),
      view.switch?.parts.length > 1 && this.switchView(view.switch),
      reasoning.diagram && titled(say("live.diagram"), diagramView(reasoning.diagram, result.path)),
    );
  }

  /** @param {any} view @returns {Content} */
  reasons({ result, reasoning: { explanation, as_of }, rubric, discuss, back }) {
    return [
      result.parts && h("section", { class: "verdict" }, titled(say("why_each"), reasonsView(result))),
      rubric && rubricOf(rubric),
      discuss && titled(say("discuss"), htmlList(discuss)),
      explanation && titled(say("explanation"), h("div", { class: "prose", html: explanation })),
      as_of && muted(as_of),
      back && muted(back),
    ];
  }

  // Looks at the answer under another assumption.
  /** @param {{parts: any[], at: string}} what */
  switchView({ parts, at }) {
    const name = `switch-${this.view.step.replace(/\W/g, "-")}`;
    const named = parts.map((one) => (one.mine ? { ...one, tag: say("your_assumption") } : one));
    const { list, picked } = choices("radio", name, named, at);
    list.addEventListener("change", () => this.look(picked()[0]));
    return fieldset(say("switch_assumption"), list);
  }

  /** @param {string} assumption */
  async look(assumption) {
    const mine = ++this.looking;
    const { status, body } = await tryAsk(this.address(assumption));
    if (mine !== this.looking || status !== 200) return;
    this.show({ ...this.view, ...body });
    /** @type {HTMLElement | null} */ (this.body.querySelector("[name^=switch-]:checked"))?.focus({ preventScroll: true });
    this.change(assumption);
  }

  // A second try, and the way back from it; where the page has ways of its own, these are there.
  /** @param {any} view */
  ways(view) {
    if (this.props.shown || !this.props.quiz) return null;
    const again = (this.first ? view.result : view.again) && h("button", { type: "button", onclick: () => this.again() }, say("try_again"));
    const back = this.first && h("button", { type: "button", onclick: () => this.back() }, say("back_to_first"));
    return (again || back) && h("p", { class: "ways" }, again, back);
  }

  async again() {
    const { quiz, question } = this.props;
    const { status, body } = await tryPost(`${HERE}/${this.to("practise")}`, { quiz, question });
    if (status !== 200) return this.tell(body?.refused || say("live.offline"));
    this.first ??= this.view;
    this.turn(body.view);
  }

  back() {
    const view = this.first;
    this.first = null;
    this.turn(view);
  }

  /** @param {any} view */
  turn(view) {
    this.show(view);
    arriveAt(this.body, this.spoken);
    this.change();
  }

  // What has not been sent yet of a form goes before the form does.
  leave() {
    this.draft?.leave();
    this.draft = null;
  }
}

// Puts the focus where one goes on reading, and lets a screen reader say what came of it.
/** @param {ParentNode} within @param {HTMLElement} [spoken] */
export function arriveAt(within, spoken) {
  const heading = /** @type {HTMLElement | null} */ (within.querySelector(FOCUS));
  if (heading && !heading.hasAttribute("tabindex")) heading.tabIndex = -1;
  heading?.focus();
  const verdict = within.querySelector(".verdict .lead")?.textContent;
  if (spoken) spoken.textContent = verdict || heading?.textContent || "";
}

/** @param {Reply[]} replies */
const repliesOf = (replies) =>
  replies.length ? repliesView(replies) : h("section", { class: "replies" }, titled(say("phone.replies"), muted(say("asked_nothing"))));

/** @param {string[]} hints */
const hintsOf = (hints) =>
  hints.map((html, place) => folded(say("hint", { n: place + 1, all: hints.length }), h("div", { html })));

// A remark for the author.
/** @param {any} view */
function remarkForm({ step, remark }) {
  const text = h("textarea", { rows: 3, maxlength: remark });
  const note = noteLine();
  const send = async (/** @type {Event} */ event) => {
    event.preventDefault();
    const { status, body } = await tryPost(`${HERE}/remark`, { step, text: text.value });
    if (status === 200) text.value = "";
    if (status === 200) noted(note, "stored", say("report_thanks"));
    else noted(note, "warn", body?.refused || say("live.offline"));
  };
  const field = h("label", { class: "field" }, say("report_text"), text);
  const form = h("form", { onsubmit: send }, muted(say("report_lead")), field, h("button", {}, say("report_send")), note);
  return folded(say("report"), form);
}

// The card of a question that somebody works at alone. `element` goes onto the page; `update(view)` when the page has a
// newer view; `leave()` before it goes.
/** @param {Props} props */
export const questionCard = (props) => new QuestionCard(props);

// A survey in a lesson: every question in one form with one button; thanks once it was sent.
/** @param {{view: any, changed?: () => void}} props */
export function surveyCard({ view, changed }) {
  const element = h("section", { class: "survey" });
  const thanks = (/** @type {any} */ now) => [
    h("h2", { class: "outcome", tabindex: "-1" }, now.title),
    h("p", { role: "status", class: "note stored" }, now.thanks),
  ];
  if (view.thanks) fill(element, thanks(view));
  else {
    const made = view.forms.map((/** @type {any} */ form) => questionForm({ ...form, where: "survey." }, null, true, null));
    const note = noteLine();
    const send = async (/** @type {Event} */ event) => {
      event.preventDefault();
      const answers = Object.fromEntries(made.map((/** @type {any} */ one) => [one.form.step, one.body().response]));
      const { status, body } = await tryPost(`${HERE}/survey`, { quiz: view.quiz, answers });
      if (status !== 200) return noted(note, "warn", body?.refused || say("live.offline"));
      for (const one of made) store.set(`draft.${one.slot}`, null);
      fill(element, thanks(body.view));
      arriveAt(element);
      changed?.();
    };
    const button = h("button", { class: "primary" }, say("phone.send"));
    const elements = made.map((/** @type {any} */ one) => one.element);
    fill(element, h("h2", {}, view.title), muted(view.lead), h("form", { class: "question", onsubmit: send }, elements, button, note));
  }
  return { element };
}
