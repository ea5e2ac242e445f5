// Pages to turn at one's own pace: each has an address of its own, and is asked of the server when it is opened.
const query = (values) => new URLSearchParams(Object.entries(values).filter(([, value]) => value));

class Pager {
  // `path` names what the server is asked for; `names` are the parts of our address that say which page it is; `more`
  // is told the server every time.
  constructor(path, names, draw, more = {}) {
    Object.assign(this, { path, names, draw, more, loading: 0 });
    addEventListener("popstate", () => this.load());
    addEventListener("online", () => lineIs(true));
  }

  address(values) {
    const to = query(values);
    if (QUERY.get("lang")) to.set("lang", QUERY.get("lang"));
    return `?${to}`;
  }

  go(values) {
    history.pushState(null, "", this.address(values));
    return this.load();
  }

  // Asks until the server answers; of two that were asked for, the later one is shown.
  async load() {
    const mine = ++this.loading;
    const here = new URLSearchParams(location.search);
    const wanted = query({ ...Object.fromEntries(this.names.map((name) => [name, here.get(name)])), ...this.more });
    for (;;) {
      try {
        const answer = await ask(`${HERE}/${this.path}?${wanted}`);
        if (answer.status === 429) await pause(1);
        else if (mine !== this.loading) return;
        else return this.shown(answer);
      } catch {
        if (mine !== this.loading) return;
        lineIs(false);
      }
      await pause(0.5 + Math.random());
    }
  }

  shown({ status, body }) {
    forms = {};
    if (status === 200) this.draw(body);
    else show(h("h1", {}, NAME), h("p", { class: "notice", role: "alert" }, (body || {}).refused || say("live.offline")));
    head.querySelector(".language").replaceWith(languageSwitch()); // it leads to the same page
    turned();
    lineIs(true);
  }

  // A link that turns the page, and works as an address too.
  turn(values, text, cls = "button") {
    const href = this.address(values);
    const onclick = (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      this.go(values);
    };
    return h("a", { class: cls, href, onclick }, text);
  }

  // A form whose answer stands once it is given; then the page is asked for anew.
  form(form, to) {
    form.again = !!form.replies;
    form.where = `${to}.`;
    const made = questionForm(form, null, false, (slot, answer) => send(slot, answer, to));
    made.done = () => this.load();
    forms[made.slot] = made;
    made.status(outbox[made.slot] ? "sending" : "new");
    return [muted(say("after.answer_first")), made.element];
  }
}

function repliesView(replies) {
  const line = ({ t, reply }) => h("p", {}, h("span", { class: "muted", html: t }), h("br"), h("span", { html: reply }));
  return replies?.length > 0 && h("section", { class: "replies" }, titled(say("phone.replies"), replies.map(line)));
}

// Why, with one's own path; `heading` is the level of what stands above each part.
function reasoningView(reasoning, result, heading = "h2") {
  return [
    reasoning?.diagram && [h(heading, {}, say("live.diagram")), diagramView(reasoning.diagram, result && result.path)],
    reasoning?.explanation && [h(heading, {}, say("live.explanation")), h("div", { class: "prose", html: reasoning.explanation })],
  ];
}

// What one's own answer is worth, and why.
function reasonedView(result, reasoning) {
  return [result && titled(say("phone.my_result"), resultView(result)), reasoningView(reasoning, result)];
}
