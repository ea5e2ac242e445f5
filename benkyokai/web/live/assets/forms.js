// @ts-check
// A question as a form, field by field.
import {
  alertLine, fill, find, h, labelled, muted, noted, noteLine, promptView, refocus, smallButton, warn,
} from "./base.js";
import { store } from "./here.js";
import { certaintySteps, movedBy } from "./votes.js";
import { say } from "./words.js";
/** @import { Shown } from "./outbox.js" */

/** @param {"radio" | "checkbox"} kind @param {string} name @param {Part[]} options @param {any} chosen */
export function choices(kind, name, options, chosen, limit = 0) {
  const isChosen = (/** @type {Part} */ { k }) => (kind === "radio" ? chosen === k : (chosen || []).includes(k));
  const inputs = options.map((one) => h("input", { type: kind, name, value: one.k, checked: isChosen(one) }));
  const label = (/** @type {Part} */ { t, no, badge, line, tag }, /** @type {number} */ place) => {
    const more = [badge && h("small", { class: "badge" }, badge), tag && h("small", { class: "tag mine" }, tag)];
    const text = h("span", { class: "text" }, h("span", { html: t, "data-no": no }), more, line && h("small", { class: "line" }, line));
    return h("label", {}, inputs[place], text);
  };
  const list = h("div", { class: "choices" }, options.map(label));
  const picked = () => inputs.filter((one) => one.checked).map((one) => one.value);
  const limits = () => {
    for (const one of inputs) one.disabled = !one.checked && picked().length >= limit;
  };
  if (limit) {
    list.addEventListener("change", limits);
    limits();
  }
  return { list, picked };
}

/** @param {Content} title @param {...Content} content */
export const fieldset = (title, ...content) => h("fieldset", {}, h("legend", {}, title), content);

// One builder for each type of field. Each gives its element and a function that reads the value, or undefined where
// something is not chosen yet.
/** @typedef {{element: HTMLElement, read: () => any}} Built */

export const ALONE = "answer."; // where the form of somebody stands who works alone

/** @type {Record<Field["type"], (field: Field, name: string, value: any, title: Content) => Built>} */
const FIELDS = {
  choice(field, name, value, title) {
    if (field.compact && field.parts.every((part) => !part.t.includes("<"))) return unfolding(field, value);
    const { list, picked } = choices("radio", name, field.parts, value);
    if (field.scale) list.classList.add("scale");
    return { element: fieldset(title, list), read: () => picked()[0] };
  },
  several(field, name, value, title) {
    const { list, picked } = choices("checkbox", name, field.parts, value, field.limit || field.count);
    const lead = field.limit ? say("phone.up_to", { n: field.limit }) : field.lead;
    return { element: fieldset(title, lead && muted(lead), list), read: () => picked() };
  },
  order(field, name, value) {
    const texts = Object.fromEntries(field.parts.map((item) => [item.k, item.t]));
    const keys = field.parts.map((item) => item.k);
    const whole = Array.isArray(value) && (field.spare || value.length === keys.length);
    const order = whole ? value.filter((key) => key in texts) : [...keys];
    const list = h("ol", { class: "order" });
    const rest = h("ul", { class: "order" });
    const draw = (focus = "") => {
      fill(list, order.map(row));
      fill(rest, keys.filter((key) => !order.includes(key)).map(spareRow));
      rest.hidden = !rest.children.length;
      const back = focus && find(box, `[data-key="${focus}"]:not([disabled])`);
      if (back) back.focus();
      else if (focus) find(box, `[data-key^="${focus.slice(0, 10)}"]:not([disabled])`)?.focus();
    };
    /** @type {(key: string, what: string | number, word: string, off: boolean, change: () => any) => HTMLElement} */
    const act = (key, what, word, disabled, change) => {
      const done = () => {
        change();
        draw(`${key}${what}`);
        list.dispatchEvent(new Event("change", { bubbles: true }));
      };
      return smallButton(word, done, { disabled, "data-key": `${key}${what}` });
    };
    const row = (/** @type {string} */ key, /** @type {number} */ place) => {
      const move = (/** @type {number} */ step, /** @type {string} */ word) =>
        act(key, step, word, !(place + step in order), () => order.splice(place + step, 0, order.splice(place, 1)[0]));
      const out = field.spare && act(key, "x", say("phone.leave_out"), false, () => order.splice(place, 1));
      return h("li", {}, h("span", { html: texts[key] }), move(-1, say("phone.up")), move(1, say("phone.down")), out);
    };
    const spareRow = (/** @type {string} */ key) =>
      h("li", {}, h("span", { html: texts[key] }), act(key, "x", say("phone.put_in"), false, () => order.push(key)));
    const box = fieldset(say("phone.put_in_order"), list, rest);
    draw();
    return { element: box, read: () => (order.length ? [...order] : undefined) };
  },
  number(field, name, value) {
    const form = { inputmode: "decimal", autocomplete: "off", maxlength: 40, placeholder: say("number_example") };
    const input = h("input", { type: "text", value, ...form });
    return typed(labelled(say("phone.your_number"), h("span", { class: "unit" }, input, field.unit)), input);
  },
  entries(field, name, value, title) {
    const most = { n: field.limit, longest: field.longest };
    const entry = (/** @type {number} */ n) =>
      h("input", { type: "text", autocomplete: "off", maxlength: field.longest, "aria-label": say("phone.entry", { n }) });
    const inputs = Array.from({ length: field.limit ?? 1 }, (_, place) => entry(place + 1));
    inputs.forEach((one, place) => (one.value = (value || [])[place] ?? ""));
    const written = () => inputs.map((one) => one.value.trim()).filter(Boolean);
    const read = () => (written().length ? written() : undefined);
    return { element: fieldset(title, muted(say("phone.your_words", most)), h("div", { class: "entries" }, inputs)), read };
  },
  words(field, name, value) {
    const most = { maxlength: field.longest };
    const input = field.short ? h("input", { type: "text", autocomplete: "off", ...most }) : h("textarea", { rows: 5, ...most });
    input.value = value ?? "";
    return typed(field.t ? beside(field, input) : labelled(say("phone.your_text"), input), input);
  },
};

/** @param {HTMLElement} element @param {HTMLInputElement | HTMLTextAreaElement} input */
const typed = (element, input) => ({ element, read: () => input.value.trim() || undefined });

const NEAR = 50; // characters before the end from which their number is said: at every tenth to who hears the page

/** @param {HTMLTextAreaElement} input */
function counted(input) {
  const [shown, heard] = [h("small", { class: "muted", "aria-hidden": "true" }), h("small", { class: "unseen", role: "status" })];
  const count = () => {
    const left = input.maxLength - input.value.length;
    const text = left <= NEAR ? say("phone.left", { n: left }) : "";
    shown.textContent = text;
    if (!text || left % 10 === 0) heard.textContent = text;
  };
  input.addEventListener("input", count);
  return [shown, heard];
}

// A list that unfolds, beside what it is chosen for.
/** @param {Field} field @param {any} value */
function unfolding(field, value) {
  const option = (/** @type {Part} */ part) => h("option", { value: part.k }, part.no && `${part.no}. `, part.w);
  const select = h("select", {}, h("option", { value: "" }, say("phone.pick")), field.parts.map(option));
  select.value = value || "";
  return { element: beside(field, select), read: () => select.value || undefined };
}

/** @param {Field} field @param {Content} input */
const beside = (field, input) => h("label", { class: "match" }, h("span", { html: field.t }), input);

/** @type {Record<string, string>} */
const SAID = { stored: "phone.stored", sending: "phone.sending", kept: "phone.kept", saved: "saved" };
/** @type {Record<string, string>} */
const FIELD_TITLES = { ask: "phone.what_to_ask", assumption: "phone.state_assumption" };

/** @typedef {{field: {missing?: string}, element: HTMLElement, called?: string}} Lacking */

// All fields of a stage, and the response that they make.
/** @param {Form} form @param {any} response */
export function fieldsOf(form, response) {
  const valueAt = (/** @type {string[]} */ at) => at.reduce((value, key) => (value || {})[key], response);
  const built = form.fields.map((field) => {
    const own = field.t ? h("span", { html: field.t }) : h("span", { class: "unseen" }, form.label);
    const title = field.about ? say(FIELD_TITLES[field.about]) : own;
    const name = [form.id, ...field.at].join("-");
    const called = field.about || field.t ? h("span", {}, title).textContent : "";
    return { field, called, ...FIELDS[field.type](field, name, valueAt(field.at), title) };
  });
  const gather = () => {
    /** @type {Record<string, any>} */
    const whole = {};
    for (const { field, read } of built) {
      const last = field.at.at(-1);
      if (last === undefined) return read();
      const below = field.at.slice(0, -1).reduce((value, key) => (value[key] ??= {}), whole);
      below[last] = read();
    }
    return whole;
  };
  const blank = (/** @type {any} */ value) => value === undefined || (Array.isArray(value) && !value.length);
  const lacking = () => built.find(({ field, read }) => !field.optional && blank(read()));
  const compact = form.fields.some((field) => field.compact);
  const elements = built.map(({ field, element }) => [field.heading && h("h2", { class: "step" }, field.heading), element]);
  return {
    element: compact ? fieldset(form.lead || h("span", { class: "unseen" }, form.label), elements) : h("div", {}, elements),
    lacking: () => /** @type {Lacking | undefined} */ (lacking()),
    read: gather,
  };
}

// What two answers have in common where they say the same.
const SAYS = ["response", "factor", "reason", "moved_by", "certainty"];
/** @param {Record<string, any>} answer */
const contentOf = (answer) => JSON.stringify(SAYS.map((name) => answer[name] ?? null));

// The form of one stage with its reason and its button. `mine` is what the server has, `send` delivers; without it the
// form stands in another one, whose button it is. `waiting`: what is on its way to the server.
/**
 * @typedef {Shown & {
 *   element: HTMLElement, slot: string, form: Form, note: HTMLElement, offer: (said: Reason[]) => void,
 *   body: () => Record<string, any>, unread: (sentence?: string) => void, changed?: () => void, n: number,
 *   lacking: () => Lacking | undefined, lead: (sentence?: string) => void,
 *   unsent: () => boolean, sent: (answer: Record<string, any>) => void
 * }} Made
 */
/**
 * @param {Form} form @param {Mine | null | undefined} mine @param {boolean} survey
 * @param {((slot: string, answer: Record<string, any>) => void) | null} send
 * @param {(slot: string) => Record<string, any> | undefined} [waiting] @returns {Made}
 */
export function questionForm(form, mine, survey, send, waiting) {
  const slot = `${form.where || ""}${form.step}.${form.stage}.${form.round}${form.whose ? `.${form.whose}` : ""}`;
  const kept = store.get(`draft.${slot}`);
  const newer = mine?.stored && (mine.n ?? 0) > (kept?.n ?? 0); // answered on another page since
  const overtaken = kept && (form.where === ALONE ? kept.over !== JSON.stringify(mine ?? undefined) : newer);
  if (overtaken) store.set(`draft.${slot}`, null);
  const draft = overtaken ? null : kept;
  const shown = draft || mine || {};
  form.id = slot.replace(/\W/g, "-");
  form.label = h("span", { html: form.prompt }).textContent;
  const builder = fieldsOf(form, shown.response);
  const beside = besideOf(form, shown, survey);
  const first = mine && mine.stored === false ? muted(say("phone.from_first")) : null;
  const note = noteLine();
  const unread = alertLine();
  const problem = alertLine("note warn");
  const button = h("button", { type: "submit", class: "primary", hidden: form.exam });
  const none = () => form.where === ALONE && form.asks && !builder.read().length;
  const label = () => say(survey ? "phone.send" : !form.asks ? "phone.answer" : none() ? "ask_none" : "phone.ask");
  const at = { step: form.step, stage: form.stage, round: form.round, whose: form.whose };
  const says = () => ({ response: builder.read(), ...beside.read() });
  const untouched = () =>
    contentOf({ response: fieldsOf(form, mine?.response).read(), ...besideOf(form, mine || {}, survey).read() });
  const waits = waiting?.(slot);
  let last = waits ? contentOf(waits) : draft ? untouched() : contentOf(says());
  let by = mine?.by;
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    if (form.exam || !send) return made.changed?.();
    if (made.lacking()) return made.lead();
    const answer = made.body();
    made.sent(answer);
    send(slot, answer);
  };
  const keep = () => {
    problem.remove();
    if (made.changed) made.changed();
    else store.set(`draft.${slot}`, made.unsent() ? { ...says(), n: made.n } : null);
    if (shownState === "stored") made.status("stored");
    else if (form.asks) button.textContent = label();
  };
  const element = h(
    send ? "form" : "div",
    { class: "question", onsubmit: submit, onchange: () => keep(), oninput: () => keep(), novalidate: true },
    promptView(form.prompt, form.again),
    givenView(form),
    builder.element,
    beside.elements,
    form.where === ALONE && unread,
    first,
    send && [button, note],
  );
  let shownState = "";
  /** @type {Made} */
  const made = {
    element,
    slot,
    form,
    note,
    body: () => ({ ...at, ...says() }),
    n: mine?.n ?? 0, // the sending that it shows
    offer: beside.offer,
    unread: (sentence) => warn(unread, sentence),
    lacking: () => builder.lacking() || beside.lacking(),
    // Leads to what is missing, and says what it is; `sentence`: one of several questions, which is shown from its top.
    lead(sentence) {
      const lacking = made.lacking();
      if (!lacking) return;
      const { element: part, field, called } = lacking;
      warn(problem, sentence || field.missing || lackingOf(called));
      part.matches("fieldset") ? part.firstElementChild?.after(problem) : part.before(problem);
      (sentence ? element : part.matches("fieldset") ? part : problem).scrollIntoView({ block: "start" });
      refocus(find(part, "input, select, textarea, button"));
    },
    unsent: () => contentOf(says()) !== last,
    sent(answer) {
      last = contentOf(answer);
      by = answer.by;
    },
    status(state, sentence) {
      shownState = state;
      if (first) first.hidden = state === "stored";
      if (state === "stored" && made.unsent()) [state, sentence] = ["warn", say("phone.changed")];
      button.textContent = shownState === "stored" ? say("phone.change") : label();
      button.disabled = state === "sending";
      const said = state === "stored" && by === "countdown" ? "phone.sent_by_itself" : SAID[state];
      noted(note, state, sentence ?? (said ? say(said) : ""));
    },
  };
  return made;
}

// The assumption that a question gives, where one does not state it oneself.
/** @param {{ given?: string }} form */
export const givenView = ({ given }) =>
  given && h("p", { class: "given" }, h("b", {}, say("live.assumption")), " ", h("span", { html: given }));

/** What is not chosen yet. @param {string | null | undefined} called */
export const lackingOf = (called) => (called ? say("phone.missing", { part: called }) : say("phone.choose_first"));

// What goes with an answer beside the choice: what decided it, how sure one is, why, and what moved one.
/** @param {Form} form @param {any} shown @param {boolean} survey */
function besideOf(form, shown, survey) {
  const factors = form.factors.length ? choices("radio", `${form.id}-factor`, form.factors, shown.factor) : null;
  const factor = factors && fieldset(say(form.must_factor ? "phone.factor" : "phone.factor_optional"), factors.list);
  const reason = form.reason && !survey ? h("textarea", { rows: 2, maxlength: 500 }) : null;
  if (reason) reason.value = shown.reason || "";
  const sure = form.certainty && !survey ? certaintySteps(form, shown.certainty) : null;
  const moved = form.round > 1 && form.stage !== "twin" && form.where !== ALONE && !form.asks && !survey ? movedBy(form, shown.moved_by) : null;
  const read = () => ({
    factor: factors ? factors.picked()[0] || null : null,
    reason: reason ? reason.value.trim() : "",
    moved_by: moved ? moved.read() : null,
    ...(sure ? { certainty: sure.read() } : {}),
  });
  return {
    elements: [
      form.factor_heading && factor && h("h2", { class: "step" }, form.factor_heading),
      factor,
      sure && sure.element,
      reason && [labelled(say("phone.reason"), reason), counted(reason)],
      moved && moved.element,
    ],
    read,
    offer: (/** @type {Reason[]} */ said) => moved && moved.offer(said),
    /** @returns {Lacking | undefined} */
    lacking() {
      const { factor: decided, certainty } = /** @type {any} */ (read());
      if (form.must_factor && factor && !decided)
        return { field: { missing: form.factor_missing }, element: factor, called: say("phone.factor") };
      if (form.must_certainty && sure && !certainty) return { field: { missing: say("no_certainty") }, element: sure.element };
    },
  };
}
