// The participants' page. What was answered is kept here until the server says that it is on disk.
app.before(groupLine);
document.body.append(h("footer", {}, askBox, aboutBox));

let shownKey = "";
let latest = null;
let link = null;

// Finding the session

function codePage(note) {
  const input = h("input", {
    maxlength: 300,
    required: true,
    autocapitalize: "characters",
    autocomplete: "off",
    spellcheck: "false",
    class: "code",
  });
  input.value = CODE;
  show(
    h("h1", {}, say("live.study_session")),
    note && h("p", { class: "notice", role: "alert" }, note),
    h(
      "form",
      {
        onsubmit: (event) => {
          event.preventDefault();
          // The server reads a code in any spelling; in the place of it, people paste the whole link.
          const pasted = input.value.match(/\/live\/([^/?#\s]+)/);
          location.href = `${BASE}/live/${pasted ? pasted[1] : encodeURIComponent(input.value.trim())}?lang=${LANG}`;
        },
      },
      h("label", { class: "field" }, say("phone.type_code"), input),
      h("button", { class: "primary" }, say("phone.go")),
    ),
  );
  input.focus();
}

// Joining

function joinPage(about) {
  const anonymous = about.names === "none";
  const name = h("input", { required: !anonymous, maxlength: 24, autocomplete: "nickname" });
  name.value = store.get("name") || "";
  const where = choices(
    "radio",
    "place",
    [
      { k: "room", t: say("phone.room") },
      { k: "remote", t: say("phone.remote") },
    ],
    store.get("place") || "room",
  );
  const agree = h("input", { type: "checkbox" });
  const problem = h("p", { class: "notice", role: "alert", hidden: true });
  if (store.get("removed")) tell(say("phone.removed"));
  store.set("removed", null);
  const rule = { none: "phone.names_none", host: "phone.names_host", all: "phone.names_all" }[about.names];
  show(
    h("h1", {}, about.title || say("live.study_session")),
    h("p", { class: "muted" }, say("phone.code", { code: CODE })),
    h(
      "form",
      {
        onsubmit: async (event) => {
          event.preventDefault();
          const body = { name: name.value, place: where.picked()[0], agreed: !anonymous && agree.checked };
          try {
            let { status, body: answer } = await post(`${HERE}/join`, body);
            while (answer?.again) {
              problem.textContent = say("phone.in_turn");
              problem.hidden = false;
              await pause(inTurn(answer.again));
              ({ status, body: answer } = await post(`${HERE}/join`, body));
            }
            if (status === 200) {
              store.set("name", body.name);
              store.set("place", body.place);
              lost.hidden = true;
              connect();
              return;
            }
            problem.textContent = (answer || {}).refused || say("phone.not_saved");
          } catch {
            problem.textContent = say("phone.not_saved");
          }
          problem.hidden = false;
        },
      },
      !anonymous && h("label", { class: "field" }, say("phone.name"), name),
      rule && h("p", { class: "muted" }, say(rule)),
      about.keeps && h("p", { class: "muted" }, about.keeps),
      !anonymous && h("label", { class: "agree" }, agree, h("span", {}, say("phone.agree"))),
      fieldset(say("phone.where"), where.list),
      problem,
      h("button", { class: "primary" }, say("phone.join")),
    ),
  );
}

function connect() {
  link = new Link("phone", draw, lineIs);
  const waiting = [h("h1", {}, say("live.study_session")), h("p", { role: "status" }, say("phone.in_turn"))];
  link.onRest = () => latest || show(waiting);
  link.onRefused = (why) => {
    if (why.why === "not_joined" && why.ended) afterwards();
    else if (why.why === "not_joined") joinPage(why);
    else codePage(why.why === "too_many_tries" ? say("phone.many_wrong") : say("phone.no_such_session"));
  };
}

// Drawing the state

function draw(state) {
  latest = state;
  setClock(state);
  const { common, own } = state;
  newest = own.n;
  drawAsked(common, own);
  drawGroup(own);
  drawAbout(common, own);
  head.querySelector(".who").textContent = joinedAs(own.me);
  if (common.phase === "ended") {
    link.leave();
    afterwards();
    return;
  }
  const key = JSON.stringify([{ ...common, said: null, asked: null }, own.replies, own.result]);
  if (key === shownKey) {
    refreshSaid(common, own);
    showOtherDevices(common, own);
    offerReasons(common, own);
    refreshForms(own);
    return;
  }
  const moved = shownKey !== "";
  shownKey = key;
  forms = {};
  if (common.phase === "waiting")
    show(h("h1", {}, common.title), h("p", { class: "lead", role: "status" }, say("phone.wait")));
  else show(stepPage(common, own));
  offerReasons(common, own);
  refreshForms(own);
  if (moved) turned();
}

function makeForm(form, common, own) {
  const mine = (own.mine || {})[form.stage];
  form.again = common.stage > 0 || common.round > 1;
  const survey = common.step.kind === "survey";
  const made = questionForm(form, mine && { ...mine, moved_by: own.moved_by }, survey, send);
  forms[made.slot] = made;
  return made.element;
}

// The same person may have answered on another device: a form in which nothing waits to be sent shows what is stored.
function showOtherDevices(common, own) {
  for (const [slot, { form, n, element }] of Object.entries(forms)) {
    const mine = (own.mine || {})[form.stage];
    if (!mine || !mine.stored || mine.n === n || outbox[slot] || store.get(`draft.${slot}`)) continue;
    element.replaceWith(makeForm(form, common, own));
  }
}

// After a newer answer of the same person won: the form shows that one.
function showStored() {
  showOtherDevices(latest.common, latest.own);
  refreshForms(latest.own);
}

// Votes for reasons come while somebody may be typing: only the list of reasons is drawn anew.
function refreshSaid(common, own) {
  const list = app.querySelector(".said");
  const focused = [...app.querySelectorAll(".said button")].indexOf(document.activeElement);
  const fresh = common.said ? saidView(common.said, (one) => voteButton(one, own)) : null;
  if (list && fresh) list.replaceWith(fresh);
  else if (list) list.remove();
  else if (fresh) app.append(fresh);
  if (focused >= 0) refocus(app.querySelectorAll(".said button")[focused]);
}

// In the second vote, other people's reasons for the first one: those that are shown now.
function offerReasons(common, own) {
  const said = (common.said || []).filter((one) => one.round < common.round && !own.wrote.includes(one.k));
  for (const form of Object.values(forms)) form.offer(said);
}

function refreshForms(own) {
  for (const [slot, form] of Object.entries(forms)) {
    const mine = (own.mine || {})[form.form.stage];
    form.status(outbox[slot] ? (link && offline.hidden ? "sending" : "kept") : mine && mine.stored ? "stored" : "new");
  }
}

function voteButton(one, own) {
  const votes = one.votes ? say("live.votes", { n: one.votes }) : "";
  if (own.wrote.includes(one.k)) return h("p", { class: "marks muted" }, say("phone.own_reason"), " ", votes);
  const on = own.voted.includes(one.k);
  const vote = () => post(`${HERE}/reason`, { key: one.k, on: !on }).catch(() => null);
  return h(
    "p",
    { class: "marks" },
    h(
      "button",
      { type: "button", class: "small", "aria-pressed": String(on), onclick: vote },
      say("phone.good_reason"),
    ),
    votes,
  );
}

function stepPage(common, own) {
  const step = common.step;
  const survey = step.kind === "survey";
  const content = [
    h(
      "p",
      { class: "where" },
      say("live.step_of", { n: step.n, all: step.of }),
      common.door && h("span", { class: `door ${common.door}` }, say(`live.${common.door}`)),
      common.round > 1 && h("span", { class: "door" }, say(common.door === "open" ? "live.second_vote" : "live.then")),
      common.paused_at != null && h("span", { class: "door" }, say("live.paused")),
      common.closes_at != null && countdown(common.closes_at, common.paused_at),
    ),
  ];
  if (step.kind === "lesson")
    content.push(
      h("h1", {}, step.t),
      lessonView(step),
      h(
        "p",
        {},
        h(
          "a",
          { class: "button", href: `${BASE}/learn?${step.href.split("?")[1]}`, target: "_blank" },
          say("live.read_lesson"),
        ),
      ),
    );
  if (step.kind === "discussion") content.push(h("h1", {}, step.t), h("div", { class: "prompt", html: step.html }));
  if (survey) content.push(h("h1", {}, step.t));
  if (survey && common.door === "open") content.push(h("p", { class: "muted" }, say("phone.survey")));
  if (step.kind === "question") content.push(h("h1", { class: "unseen" }, step.t));
  if (own.replies && own.replies.length && !common.reasoning)
    content.push(repliesView(own.replies));
  for (const form of common.forms || []) {
    const mine = (own.mine || {})[form.stage];
    if (common.door === "open") {
      content.push(makeForm(form, common, own));
    } else if (!survey) {
      content.push(promptView(form.prompt, common.door === "closed"));
      if (common.door === "closed" && !common.reasoning)
        content.push(
          h("p", { class: "muted" }, say(mine && mine.stored ? "phone.your_answer_is_in" : "phone.no_answer")),
        );
      if (common.door === "shown") content.push(h("p", { class: "muted" }, say("phone.look_up")));
    }
  }
  if (survey && common.door === "closed") content.push(h("p", {}, say("phone.thanks")));
  content.push(...reasonedView(own.result, common.reasoning));
  content.push(...roomView(common));
  if (common.said) content.push(saidView(common.said, (one) => voteButton(one, own)));
  return content;
}

// What the room answered; the shift says the same of the second vote in fewer rows.
function roomView({ tally = [], shift = [] }) {
  const groups = tally.filter((group) => group.rows.length || group.texts?.length);
  if (!shift.length) return groups.length ? [h("h2", {}, say("live.tally")), groups.map(bars)] : [];
  const all = h("details", {}, h("summary", {}, say("live.tally")), groups.map(bars));
  return [h("h2", {}, say("live.shift")), shifts(shift), all];
}

if (CODE) connect();
else codePage();
