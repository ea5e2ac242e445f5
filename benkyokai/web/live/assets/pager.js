// @ts-check
// Pages to turn at one's own pace: each has an address of its own, and is asked of the server when it is opened.
import { folded, follows, h, muted, titled } from "./base.js";
import { questionForm } from "./forms.js";
import { ask, HERE, parameter, pause } from "./here.js";
import { outbox } from "./outbox.js";
import { diagramView } from "./diagram.js";
import { reasonsView, resultView } from "./results.js";
import { say } from "./words.js";

/** @param {Record<string, any>} values */
const query = (values) => new URLSearchParams(Object.entries(values).filter(([, value]) => value));

export class Pager {
  loading = 0;

  // `around` is what the pages stand in, `path` what the server is asked for; `names` are the parts of our address that
  // say which page it is; `more` is told the server every time.
  /**
   * @param {typeof import("./shell.js").around} around @param {string} path @param {string[]} names
   * @param {(view: any) => void} draw @param {Record<string, any>} more
   */
  constructor(around, path, names, draw, more = {}) {
    this.around = around;
    this.path = path;
    this.names = names;
    this.draw = draw;
    this.more = more;
    addEventListener("popstate", () => this.load());
    addEventListener("online", () => outbox.lineIs(true));
  }

  /** @param {Record<string, any>} values */
  address(values) {
    const to = query(values);
    const lang = parameter("lang");
    if (lang) to.set("lang", lang);
    return `?${to}`;
  }

  /** @param {Record<string, any>} values */
  go(values) {
    history.pushState(null, "", this.address(values));
    this.guest = false;
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
        outbox.lineIs(false);
      }
      await pause(0.5 + Math.random());
    }
  }

  /** @param {import("./here.js").Reply} reply */
  shown({ status, body }) {
    if (status === 200 && this.follow(body)) return outbox.lineIs(true);
    if (status !== 200 && this.guest) return outbox.tell((body || {}).refused || say("live.offline"));
    outbox.forms = {};
    if (status === 200) this.draw(body);
    else this.around.refused((body || {}).refused || say("live.offline"));
    this.around.turned();
    outbox.lineIs(true);
  }

  guest = false; // what is shown was made for anybody: it stays where this browser is told no more

  // True where what is told belongs to the page that is on the screen, which then shows what is new.
  follow = (/** @type {any} */ _told) => false;

  // The page once more with what came back of what was posted; one goes on reading where `arrive` says.
  /** @param {any} view @param {() => void} arrive */
  redraw(view, arrive) {
    this.loading++;
    outbox.forms = {};
    this.draw(view);
    outbox.lineIs(true);
    arrive();
  }

  // A link that turns the page, and works as an address too.
  /** @param {Record<string, any>} values @param {Content} text */
  turn(values, text, cls = "button") {
    const onclick = (/** @type {MouseEvent} */ event) => follows(event) && this.go(values);
    return h("a", { class: cls, href: this.address(values), onclick }, text);
  }

  // A form whose answer stands once it is given; then the page is asked for anew.
  /** @param {Form} form @param {string} to */
  form(form, to) {
    form.again = !!form.replies;
    form.where = `${to}.`;
    const made = questionForm(form, null, false, (slot, answer) => outbox.send(slot, answer, to));
    made.done = () => this.load();
    outbox.forms[made.slot] = made;
    made.status(outbox.waiting[made.slot] ? "sending" : "new");
    return [muted(say("after.answer_first")), made.element];
  }
}

/** The pages that can be turned here. @type {Pager} */
export let pager;

// Opens them at the page that our address names; it may have come with what it shows first.
/** @param {ConstructorParameters<typeof Pager>} what */
export function openPages(...what) {
  pager = new Pager(...what);
  const first = JSON.parse(document.getElementById("first")?.textContent ?? "null");
  if (first) pager.shown({ status: 200, body: first });
  pager.guest = !!first?.guest;
  if (!first || first.guest) pager.load();
}

/** @param {Reply[]} [replies] @param {boolean} [ofRoom] what others asked */
export function repliesView(replies, ofRoom) {
  const line = (/** @type {Reply} */ { t, reply }) =>
    h("p", {}, h("span", { class: "muted", html: t }), h("br"), h("span", { html: reply }));
  return !!replies?.length && h("section", { class: "replies" }, titled(say(ofRoom ? "phone.replies_to_room" : "phone.replies"), replies.map(line)));
}

// Why, with one's own path; `heading` is the level of what stands above each part.
/** @param {Reasoning} [reasoning] @param {Result} [result] @param {"h2" | "h3"} [heading] */
export function reasoningView(reasoning, result, heading = "h2") {
  return [
    reasoning?.diagram && [h(heading, {}, say("live.diagram")), diagramView(reasoning.diagram, result && result.path)],
    reasoning?.explanation && [
      h(heading, {}, say("live.explanation")),
      h("div", { class: "prose", html: reasoning.explanation }),
    ],
  ];
}

// What one's own answer is worth, and why. Where there is a path, it comes after the summary, and the rest unfolds.
/** @param {Result} [result] @param {Reasoning} [reasoning] @param {"h2" | "h3"} [heading] */
export function reasonedView(result, reasoning, heading = "h2") {
  const named = (/** @type {Content} */ view) => (heading === "h2" ? titled(say("phone.my_result"), view) : view);
  if (!result || !reasoning?.diagram) return [result && named(resultView(result)), reasoningView(reasoning, result, heading)];
  const why = reasoning.explanation && h("div", { class: "prose", html: reasoning.explanation });
  return [
    named(resultView({ ...result, rows: undefined, groups: [] })),
    reasoningView({ ...reasoning, explanation: "" }, result, heading),
    folded(say("phone.every_part"), reasonsView(result)),
    why && folded(say("live.explanation"), why),
  ];
}
