// @ts-check
// A step on the projector: one thing at a time, in the order in which the room comes to it.
import { bars, named, shifts, tallies } from "./bars.js";
import { all, bullets, find, h, muted, titled } from "./base.js";
import { cuttable, READ_BEFORE, spare } from "./fit.js";
import { givenView } from "./forms.js";
import { listsOf, listTitle } from "./host.js";
import { sectionView } from "./diagram.js";
import { resultView, saidView } from "./results.js";
import { namedHtml, sideBySide } from "./two_languages.js";
import { say } from "./words.js";

/** @param {ScreenState} state */
export function step(state) {
  const now = state.step;
  if (now.kind === "lesson") return lessonStep(now);
  /** @type {Content[]} */
  const content = [h("h1", now.kind === "question" ? { class: "unseen" } : {}, named(now))];
  if (now.html) content.push(sideBySide(now, (one) => h("div", { class: "prompt", html: one.html })));
  const asked = (state.asked || []).filter((one) => one.state === "open").slice(0, 6);
  if (now.kind === "discussion" && asked.length) content.push(floorView(asked));
  if (now.kind === "survey")
    return [content, h("p", {}, say(state.door === "closed" ? "screen.survey_closed" : "screen.survey"))];
  return [content, question(state)];
}

// Beside a diagram there is what is said about it, where the back row can read both; else the diagram stands alone.
/** @param {Step} now */
function lessonStep(now) {
  const heading = h("h1", {}, named(now), placeOf(now));
  const blocks = now.blocks ?? [];
  const drawn = blocks.flatMap((block) => block.diagram ?? []);
  const told = blocks.filter((block) => !block.diagram);
  if (!drawn.length) return [heading, sideBySide(now, (one) => h("div", {}, sectionView({ ...one, sections: 1 })))];
  const left = [now.whole && told.length && "text", now.one_language && "language"].filter(Boolean).join(" ");
  const figures = h("div", { class: "figures", "data-always": left || null }, drawn.map((one) => figureView(one, now.whole && placeOf(now))));
  if (!now.whole) return h("div", { class: "halves" }, h("div", {}, heading, sectionView({ blocks: told })), figures);
  return [h("h1", { class: "unseen" }, named(now)), figures];
}

/** @param {Step} now */
const placeOf = (now) =>
  (now.sections ?? 0) > 1 && h("small", { class: "muted" }, say("live.section_of", { n: now.section, all: now.sections }));

// A diagram as large as there is room for; the server draws it for that, in two languages as one.
/** @param {Diagram & { other?: any }} drawn @param {Content} place */
function figureView(drawn, place) {
  const note = drawn.note && h("small", { class: "muted" }, named(drawn, "note"));
  return h(
    "figure",
    { class: "filling" },
    h("figcaption", {}, named(drawn), place, " ", note),
    h("div", { class: "drawing narrow", html: drawn.narrow ?? "" }),
    h("div", { class: "drawing", html: drawn.svg }),
  );
}

/** @param {ScreenState} state */
function question(state) {
  if (state.reasoning) return release(state, state.reasoning);
  const talking = !!state.said?.length && state.door === "closed" && !state.tally && !state.twin;
  const said = state.said?.length && !state.twin ? reasons(state, talking) : null;
  const known = !!state.tally || state.stage > 0 || talking; // it was read before
  /** @type {Content[]} */
  const content = [
    state.round > 1 && !state.shift?.length && h("h2", {}, say(state.twin ? "live.twin" : "live.second_vote")),
    (state.forms || []).map((form) => [prompt(form, known && (!state.twin || !!form.given)), given(form)]),
  ];
  if (state.tally) return [content, distribution(state), said];
  if (!talking) content.push((state.forms || []).map(options), !state.twin && replies(state), state.discuss && talk(state));
  if (state.door === "shown" && state.stage === 0) content.push(muted(say("screen.think")));
  return [content, said];
}

/** @param {Form} form */
const given = (form) => form.given && sideBySide(form, (one) => givenView(one));

/** @param {Form} form @param {boolean} known */
function prompt(form, known) {
  const shown = sideBySide(form, (one) => h("div", { class: known ? "prompt brief" : "prompt", html: one.prompt }));
  return known ? spare(READ_BEFORE, shown, "prompt") : shown;
}

// After the second vote both votes stand beside each other.
/** @param {ScreenState} state */
function distribution(state) {
  if (state.shift?.length) return [h("h2", {}, say("live.shift")), tallies(shifts(state.shift))];
  const groups = tallies((state.tally ?? []).map(bars));
  const gathered = !!state.tally?.[0]?.as;
  if (gathered || state.forms[0]?.fields[0].type === "order") commonest(groups, gathered);
  return [
    h("h2", { class: "unseen" }, say("live.tally")),
    groups,
    !gathered && talk(state),
  ];
}

// What the room talks about before it votes again.
/** @param {ScreenState} state */
function talk(state) {
  const prompts = (state.discuss || []).map((t, n) => ({ t, other: state.other && { t: state.other.discuss[n] } }));
  const list = prompts.length > 0 && spare(2, bullets(prompts.map(namedHtml), { class: "discuss" }), "discuss");
  return [muted(say("screen.reasons_next")), list];
}

// A room can find as many orders, and more words, as it has people: the commonest stay.
/** @param {Element} groups @param {boolean} words */
function commonest(groups, words) {
  for (const group of groups.children) {
    const votes = (/** @type {HTMLElement} */ row) => parseInt(find(row, "b")?.textContent ?? "");
    const rows = all(group, ".bar, .cloud li").sort((a, b) => votes(b) - votes(a));
    const list = find(group, ".cloud") ?? group;
    if (!words) list.append(...rows);
    rows.slice(3).forEach((row, place) => spare(READ_BEFORE + 3 + place, row, words ? "words" : "orders"));
    const more = say(words ? "screen.more_words" : "screen.more_orders");
    list.append(h(list === group ? "p" : "li", { class: "more muted", hidden: true }, more));
  }
}

// As many as there is room for, long ones cut before one goes; all of them are on the phones. `alone`: they are what the
// room talks about now.
/** @param {ScreenState} state @param {boolean} alone */
function reasons(state, alone) {
  const list = saidView(state.said ?? []);
  all(list, "blockquote").forEach((one, place) => place && spare(place + 4, one, "reasons"));
  all(list, "blockquote > .words").forEach(cuttable);
  list.append(h("p", { class: "more muted", hidden: true }, say("screen.more_reasons")));
  return alone ? list : spare(3, list, "reasons");
}

/** @param {ScreenState} state */
function replies(state) {
  if (!(state.replies || []).length) return null;
  const line = (/** @type {Reply} */ one) =>
    h("p", {}, h("span", { class: "muted", html: one.t }), " → ", h("span", { html: one.reply }));
  const list = sideBySide(state, (one) => (one.replies ?? []).map(line));
  return spare(2, h("section", { class: "replies" }, titled(say("phone.replies"), list)), "replies");
}

/** @param {ParticipantQuestion[]} asked */
function floorView(asked) {
  const line = (/** @type {ParticipantQuestion} */ one) =>
    h("p", {}, one.t, one.n > 0 && h("b", {}, ` ${say("live.wanted", { n: one.n })}`));
  return h("section", { class: "replies" }, titled(say("live.floor"), asked.map(line)));
}

// The room on the diagram, then what it means and the shift; a key below its question. Where the shift was on the screen
// with the tally, it may go.
/** @param {ScreenState} state @param {NonNullable<ScreenState["reasoning"]>} reasoning */
function release(state, reasoning) {
  const { explanation, room, key } = reasoning;
  const explained = ({ explanation: html = "" }) => h("div", { class: "explanation", html });
  const why = explanation && sideBySide(reasoning, explained);
  const shift = state.shift?.length ? h("section", { class: "aside" }, titled(say("live.shift"), shifts(state.shift))) : null;
  if (state.tally) spare(1, shift, "shift");
  const result = room
    ? h("div", { class: "figures reasoned" }, figureView(room, placeOf(state.step)))
    : key && [
        h("h2", { class: "unseen" }, say("live.reasoning")),
        sideBySide(key, (one) => resultView({ ...one, verdict: "" }, true)),
      ];
  const asked = key && (state.forms || []).map((form) => prompt(form, true));
  const heading = !room && !key && h("h2", {}, say("live.explanation"), placeOf(state.step));
  return [asked, result, heading, why, shift && h("div", { class: "across" }, shift)];
}

/** @param {Form} form */
function options(form) {
  const item = (/** @type {Part} */ one) =>
    h("li", {}, namedHtml(one), one.badge && h("small", { class: "badge" }, named(one, "badge")));
  const list = (/** @type {Part[]} */ items) => h(items[0].no ? "ol" : "ul", { class: "options" }, items.map(item));
  const lists = listsOf(form).map((one) => [listTitle(one, namedHtml), list(one.parts)]);
  return lists.length > 1 ? h("div", { class: "axes" }, lists.map((one) => h("section", {}, one))) : lists;
}
