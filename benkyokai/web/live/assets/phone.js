// @ts-check
// The participants' page. What was answered is kept here until the server says that it is on disk.
import { CODE, latest, remember } from "./page.js";
import { aboutBox, drawAbout, drawGroup, groupLine, joinedAs } from "./about.js";
import { afterwards } from "./after.js";
import { askBox, drawAsked } from "./ask_question.js";
import { bars, shifts } from "./bars.js";
import {
  alertLine, all, fill, folded, h, labelled, muted, promptView, refocus, smallButton, ticked, titled, warn,
} from "./base.js";
import { countdown, eachTick, setClock } from "./clock.js";
import { Connection } from "./connection.js";
import { choices, fieldset, givenView, questionForm } from "./forms.js";
import { BASE, HERE, inTurn, pause, store, tryPost } from "./here.js";
import { outbox } from "./outbox.js";
import { reasonedView, repliesView } from "./pager.js";
import { resultView, saidView } from "./results.js";
import { sectionView } from "./diagram.js";
import { drawSignal, signalBox } from "./signal.js";
import { app, who, lost, show, tell, turned } from "./shell.js";
import { surveyForm } from "./survey.js";
import { TimeUp } from "./time_up.js";
import { LANG, say } from "./words.js";

app.before(groupLine);
outbox.showStored = showStored;

/** The forms on the screen, which are all of questions here. */
const forms = () => /** @type {[string, ReturnType<typeof questionForm>][]} */ (Object.entries(outbox.forms));

/** @param {ReturnType<typeof questionForm>} made @param {string} [by] */
function sendForm(made, by) {
  const answer = { ...made.body(), by };
  made.sent(answer);
  outbox.send(made.slot, answer);
}

const where = h("p", { class: "where" });
const timeUp = new TimeUp(() => forms().map(([, made]) => made), (made) => sendForm(made, "countdown"));
eachTick(() => timeUp.look());
document.body.append(signalBox, h("footer", {}, askBox, aboutBox), timeUp.bar);

let shownKey = "";
let shownPlace = "";
let arriving = false; // one has just joined
/** @type {Connection} */
let link;

// Finding the session

/** @param {string} [note] */
function codePage(note) {
  const typing = { autocapitalize: "characters", autocomplete: "off", spellcheck: "false" };
  const input = h("input", { maxlength: 300, required: true, class: "code", value: CODE, ...typing });
  const go = (/** @type {Event} */ event) => {
    event.preventDefault();
    // The server reads a code in any spelling; in the place of it, people paste the whole link.
    const pasted = input.value.match(/\/live\/([^/?#\s]+)/);
    location.href = `${BASE}/live/${pasted ? pasted[1] : encodeURIComponent(input.value.trim())}?lang=${LANG}`;
  };
  const button = h("button", { class: "primary" }, say("phone.go"));
  show(
    h("h1", {}, say("live.study_session")),
    note && h("p", { class: "notice", role: "alert" }, note),
    h("form", { onsubmit: go }, labelled(say("phone.type_code"), input), button),
  );
  input.focus();
}

// Joining

/** @param {Record<string, any>} about */
function joinPage(about) {
  const anonymous = about.names === "none";
  const most = about.teams;
  const counted = { type: "number", inputmode: "numeric", min: 1, max: most, step: 1, required: true };
  const size = most && h("input", { ...counted, value: store.get("size") });
  const name = h("input", { required: !anonymous, maxlength: 24, autocomplete: "nickname", value: store.get("name") });
  const places = ["room", "remote"].map((k) => ({ k, t: say(`phone.${k}`) }));
  const where = choices("radio", "place", places, store.get("place") || "room");
  const agree = h("input", { type: "checkbox" });
  const problem = alertLine();
  if (store.get("removed")) tell(say("phone.removed"));
  store.set("removed", null);
  const submit = async (/** @type {Event} */ event) => {
    event.preventDefault();
    const body = { name: name.value, place: where.picked()[0], agreed: !anonymous && agree.checked, size: size && Number(size.value) };
    const join = () => tryPost(`${HERE}/join`, body);
    let { status, body: answer } = await join();
    while (answer?.again) {
      warn(problem, say("phone.in_turn"));
      await pause(inTurn(answer.again));
      ({ status, body: answer } = await join());
    }
    if (status !== 200) return warn(problem, answer?.refused || say("phone.not_saved"));
    store.set("name", body.name);
    store.set("place", body.place);
    if (most) store.set("size", body.size);
    lost.hidden = true;
    arriving = true;
    connect();
  };
  show(
    h("h1", {}, about.title || say("live.study_session")),
    muted(say("phone.code", { code: CODE })),
    about.closed && h("p", { class: "notice", role: "alert" }, about.closed),
    h(
      "form",
      { onsubmit: submit },
      most && h("p", {}, say("phone.one_for_all")),
      !anonymous && labelled(say(most ? "phone.team_name" : "phone.name"), name),
      most && labelled(say("phone.team_size", { size: most }), size),
      about.names && muted(say(`phone.names_${about.names}`)),
      about.keeps && muted(about.keeps),
      !anonymous && !most && ticked("agree", agree, say("phone.agree")),
      fieldset(say("phone.where"), where.list),
      problem,
      h("button", { class: "primary" }, say("phone.join")),
    ),
  );
}

function connect() {
  link = new Connection("phone", draw, (on) => outbox.lineIs(on));
  const waiting = [h("h1", {}, say("live.study_session")), h("p", { role: "status" }, say("phone.in_turn"))];
  link.onRest = () => latest || show(waiting);
  link.onRefused = (why) => {
    if (why.why === "not_joined" && why.ended) afterwards();
    else if (why.why === "not_joined") joinPage(why);
    else codePage(why.why === "too_many_tries" ? say("phone.many_wrong") : say("phone.no_such_session"));
  };
}

// Drawing the state

/** @param {PhoneState} state */
function draw(state) {
  remember(state);
  setClock(state);
  const { common, own } = state;
  outbox.newest = own.n;
  drawAsked(common, own);
  drawSignal(common);
  drawGroup(own);
  drawAbout(common, own);
  who.textContent = joinedAs(own.me);
  if (common.phase === "ended") {
    link.leave();
    timeUp.told(common); // no countdown concerns the forms that come now
    return afterwards();
  }
  // What the line above the step says changes while somebody fills in the form, which stays.
  const door = common.door === "closing" ? "open" : common.door;
  const still = { ...common, said: null, asked: null, closes_at: null, paused_at: null, door };
  const words = common.tally?.[0]?.as ? common.tally : null; // which come one by one, while somebody reads or asks
  const place = JSON.stringify([{ ...still, tally: words ? undefined : still.tally }, own.replies, own.result, own.twin_result]);
  const key = `${place}${JSON.stringify(words)}`;
  const moved = shownPlace !== "" && place !== shownPlace;
  shownPlace = place;
  if (key === shownKey) {
    refreshSaid(common, own);
    showOtherDevices(common, own);
  } else {
    outbox.forms = {};
    show(common.phase === "waiting" ? waitingPage(common) : stepPage(common, own));
  }
  shownKey = key;
  drawWhere(common);
  offerReasons(common, own);
  refreshForms(own);
  timeUp.told(common);
  if (moved || arriving) turned();
  arriving = false;
}

/** @param {Common} common */
const waitingPage = (common) => [
  h("h1", {}, common.title),
  h("p", { class: "lead", role: "status" }, say("phone.wait")),
];

/** @param {Form} form @param {Common} common @param {Own} own */
function makeForm(form, common, own) {
  const mine = (own.mine || {})[form.stage];
  form.again = common.twin ? !!form.given : !own.late && (common.stage > 0 || common.round > 1); // another is unread
  const survey = common.step.kind === "survey";
  const shown = mine && { ...mine, moved_by: own.moved_by };
  const send = survey ? null : (/** @type {string} */ slot, /** @type {any} */ answer) => outbox.send(slot, answer);
  const made = questionForm(form, shown, survey, send, (slot) => outbox.waiting[slot]);
  outbox.forms[made.slot] = made;
  return made;
}

// The same person may have answered on another page: what was stored last is shown, unless a newer one is on its way.
/** @param {Common} common @param {Own} own */
function showOtherDevices(common, own) {
  for (const [slot, { form, n, element }] of forms()) {
    const mine = (own.mine || {})[form.stage];
    if (!mine || !mine.stored || (mine.n ?? 0) <= n || outbox.waiting[slot]) continue;
    if (common.step.kind === "survey") return show(stepPage(common, own)); // one form for all of them
    element.replaceWith(makeForm(form, common, own).element);
  }
}

// After a newer answer of the same person won: the form shows that one.
function showStored() {
  showOtherDevices(latest.common, latest.own);
  refreshForms(latest.own);
}

// Votes for reasons come while somebody may be typing: only the list of reasons is drawn anew.
/** @param {Common} common @param {Own} own */
function refreshSaid(common, own) {
  const list = app.querySelector(".said");
  const focused = all(app, ".said button").findIndex((button) => button === document.activeElement);
  list?.remove();
  if (common.said) app.append(saidView(common.said, (one) => voteButton(one, own)));
  if (focused >= 0) refocus(all(app, ".said button")[focused]);
}

// In the second vote, other people's reasons for the first one: those that are shown now.
/** @param {Common} common @param {Own} own */
function offerReasons(common, own) {
  const said = (common.said || []).filter((one) => one.round < common.round && !own.wrote.includes(one.k));
  for (const form of forms().map(([, form]) => form)) form.offer(said);
}

/** @param {Own} own */
function refreshForms(own) {
  for (const [slot, form] of forms()) {
    const mine = (own.mine || {})[form.form.stage];
    form.status(outbox.waiting[slot] ? (link && outbox.on ? "sending" : "kept") : mine?.stored ? "stored" : "new");
  }
}

/** @param {Reason} one @param {Own} own */
function voteButton(one, own) {
  const votes = one.votes ? say("live.votes", { n: one.votes }) : "";
  if (own.wrote.includes(one.k)) return h("p", { class: "marks muted" }, say("phone.own_reason"), " ", votes);
  const on = own.voted.includes(one.k);
  const vote = () => tryPost(`${HERE}/reason`, { key: one.k, on: !on });
  const button = smallButton(say("phone.good_reason"), vote, { "aria-pressed": String(on) });
  return h("p", { class: "marks" }, button, votes);
}

/** @param {Common} common @param {Own} own */
function stepPage(common, own) {
  const { step, door, twin } = common;
  const survey = step.kind === "survey";
  const open = door === "open" || door === "closing";
  const made = open ? (common.forms || []).map((form) => makeForm(form, common, own)) : [];
  const replies = !common.reasoning && !twin && repliesView(own.replies, own.of_room);
  const unread = own.late && made[0]?.element.querySelector(".prompt"); // the case first, where it is still to be read
  if (unread && replies) unread.after(replies);
  const lesson = { class: "button", href: `${BASE}/${step.href}`, target: "_blank" };
  return [
    where,
    h("h1", { class: step.kind === "question" ? "unseen" : null }, step.t),
    step.kind === "lesson" && [sectionView(step), h("p", {}, h("a", lesson, say("live.read_lesson")))],
    step.kind === "discussion" && h("div", { class: "prompt", html: step.html }),
    twin && open && muted(say("phone.twin")),
    !unread && replies,
    survey ? open && surveyForm(made, sendForm) : made.map((one) => one.element),
    !survey && !open && (common.forms || []).map((form) => askedOf(form, common, own)),
    survey && door === "closed" && h("p", {}, say("phone.thanks")),
    reasonedView(own.result, common.reasoning),
    own.twin_result && folded(say("live.twin"), twinView(own, own.twin_result)),
    roomView(common),
    common.said && saidView(common.said, (one) => voteButton(one, own)),
  ];
}

/** @param {Common} common */
function drawWhere({ step, door, round, twin, paused_at, closes_at }) {
  if (!step) return;
  const again = twin ? "live.twin" : door === "open" ? "live.second_vote" : "live.then";
  fill(
    where,
    say("live.step_of", { n: step.n, all: step.of }),
    door && h("span", { class: `door ${door}` }, say(`live.${door}`)),
    round > 1 && h("span", { class: "door" }, say(again)),
    paused_at != null && h("span", { class: "door" }, say("live.paused")),
    door === "open" && closes_at != null && countdown(closes_at, paused_at),
  );
}

// A question that cannot be answered yet, or no longer.
/** @param {Form} form @param {Common} told @param {Own} own */
function askedOf(form, { door, reasoning }, own) {
  const mine = own.mine?.[form.stage];
  const stored = mine?.stored && (mine.by === "countdown" ? "phone.was_sent_by_itself" : "phone.your_answer_is_in");
  return [
    promptView(form.prompt, door === "closed" && !own.late),
    givenView(form),
    door === "closed" && !reasoning && muted(say(stored || "phone.no_answer")),
    door === "shown" && muted(say("phone.look_up")),
  ];
}

/** @param {Own} own @param {Result} result */
const twinView = (own, result) => [
  promptView(own.twin_prompt ?? "", !!own.twin_given),
  givenView({ given: own.twin_given }),
  resultView(result),
];

// What the room answered; the shift says the same of the second vote in fewer rows.
/** @param {Common} told */
function roomView({ tally = [], shift = [] }) {
  const groups = tally.filter((group) => group.rows.length || group.texts?.length);
  const all = groups.map(bars);
  if (!shift.length) return groups.length > 0 && titled(say("live.tally"), all);
  return [titled(say("live.shift"), shifts(shift)), folded(say("live.tally"), all)];
}

if (CODE) connect();
else codePage();
