// A question as a form, field by field.
function choices(kind, name, options, chosen, limit) {
  const isChosen = ({ k }) => (kind === "radio" ? chosen === k : (chosen || []).includes(k));
  const inputs = options.map((one) => h("input", { type: kind, name, value: one.k, checked: isChosen(one) }));
  const label = ({ t, badge }, place) =>
    h("label", {}, inputs[place], h("span", { html: t }), badge && h("small", { class: "badge" }, badge));
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

const fieldset = (title, ...content) => h("fieldset", {}, h("legend", {}, title), content);

// One builder for each type of field. Each gives its element and a function that reads the value, or undefined where
// something is not chosen yet; `peek` is what is there until then.
const FIELDS = {
  choice(field, name, value, title) {
    if (field.compact) return unfolding(field, value);
    const { list, picked } = choices("radio", name, field.parts, value);
    return { element: fieldset(title, list), read: () => picked()[0] };
  },
  several(field, name, value, title) {
    const { list, picked } = choices("checkbox", name, field.parts, value, field.limit || field.count);
    const most = field.limit ? say("phone.up_to", { n: field.limit }) : field.count && say("phone.choose_n", { n: field.count });
    return { element: fieldset(title, most && muted(most), list), read: () => picked() };
  },
  order(field, name, value) {
    const texts = Object.fromEntries(field.parts.map((item) => [item.k, item.t]));
    const keys = field.parts.map((item) => item.k);
    const whole = Array.isArray(value) && (field.spare || value.length === keys.length);
    const order = whole ? value.filter((key) => key in texts) : [...keys];
    const list = h("ol", { class: "order" });
    const rest = h("ul", { class: "order" });
    const draw = (focus) => {
      fill(list, order.map(row));
      fill(rest, keys.filter((key) => !order.includes(key)).map(spareRow));
      rest.hidden = !rest.children.length;
      const back = focus && box.querySelector(`[data-key="${focus}"]:not([disabled])`);
      if (back) back.focus();
      else if (focus) box.querySelector(`[data-key^="${focus.slice(0, 10)}"]:not([disabled])`)?.focus();
    };
    const act = (key, what, word, disabled, change) => {
      const done = () => {
        change();
        draw(`${key}${what}`);
        list.dispatchEvent(new Event("change", { bubbles: true }));
      };
      return smallButton(word, done, { disabled, "data-key": `${key}${what}` });
    };
    const row = (key, place) => {
      const move = (step, word) =>
        act(key, step, word, !(place + step in order), () => order.splice(place + step, 0, order.splice(place, 1)[0]));
      const out = field.spare && act(key, "x", say("phone.leave_out"), false, () => order.splice(place, 1));
      return h("li", {}, h("span", { html: texts[key] }), move(-1, say("phone.up")), move(1, say("phone.down")), out);
    };
    const spareRow = (key) => h("li", {}, h("span", { html: texts[key] }), act(key, "x", say("phone.put_in"), false, () => order.push(key)));
    const box = fieldset(say("phone.put_in_order"), list, rest);
    draw();
    return { element: box, read: () => (order.length ? [...order] : undefined) };
  },
  number(field, name, value) {
    const input = h("input", { type: "text", inputmode: "decimal", autocomplete: "off", maxlength: 40, value });
    return typed(labelled(say("phone.your_number"), h("span", { class: "unit" }, input, field.unit)), input);
  },
  words(field, name, value) {
    const most = { maxlength: field.longest };
    const input = field.short ? h("input", { type: "text", autocomplete: "off", ...most }) : h("textarea", { rows: 5, ...most });
    input.value = value ?? "";
    return typed(field.t ? beside(field, input) : labelled(say("phone.your_text"), input), input);
  },
};

const typed = (element, input) => ({ element, read: () => input.value.trim() || undefined });

// A list that unfolds, beside what it is chosen for.
function unfolding(field, value) {
  const option = (part) => h("option", { value: part.k }, part.w);
  const select = h("select", {}, h("option", { value: "" }, say("phone.pick")), field.parts.map(option));
  select.value = value || "";
  return { element: beside(field, select), read: () => select.value || undefined };
}

const beside = (field, input) => h("label", { class: "match" }, h("span", { html: field.t }), input);

const FIELD_TITLES = { ask: "phone.what_to_ask", assumption: "phone.state_assumption" };

// All fields of a stage, and the response that they make.
function fieldsOf(form, response) {
  const valueAt = (at) => at.reduce((value, key) => (value || {})[key], response);
  const built = form.fields.map((field) => {
    const own = field.t ? h("span", { html: field.t }) : h("span", { class: "unseen" }, form.label);
    const title = field.about ? say(FIELD_TITLES[field.about]) : own;
    const name = [form.id, ...field.at].join("-");
    return { field, ...FIELDS[field.type](field, name, valueAt(field.at), title) };
  });
  const gather = () => {
    const whole = {};
    for (const { field, read } of built) {
      if (!field.at.length) return read();
      const last = field.at.at(-1);
      const below = field.at.slice(0, -1).reduce((value, key) => (value[key] ??= {}), whole);
      below[last] = read();
    }
    return whole;
  };
  const complete = () => built.every(({ field, read }) => field.optional || read() !== undefined);
  const compact = form.fields.some((field) => field.compact);
  const elements = built.map((one) => one.element);
  return {
    element: compact ? fieldset(h("span", { class: "unseen" }, form.label), elements) : h("div", {}, elements),
    read: () => (complete() ? gather() : undefined),
    peek: gather,
  };
}

// The form of one stage with its reason and its button. `mine` is what the server has, `send` delivers.
function questionForm(form, mine, survey, send) {
  const slot = `${form.where || ""}${form.step}.${form.stage}.${form.round}`;
  const draft = store.get(`draft.${slot}`);
  const shown = draft || mine || {};
  form.id = slot.replace(/\W/g, "-");
  form.label = h("span", { html: form.prompt }).textContent;
  const builder = fieldsOf(form, shown.response);
  const factors = form.factors.length ? choices("radio", `${form.id}-factor`, form.factors, shown.factor) : null;
  const wantsReason = form.reason && !survey;
  const reason = wantsReason ? h("textarea", { rows: 2, maxlength: 500 }) : null;
  if (reason) reason.value = shown.reason || "";
  const sure = form.certainty && !survey ? certaintySteps(form, shown.certainty) : null;
  const moved = form.round > 1 && !form.asks && !survey ? movedBy(form, shown.moved_by) : null;
  const first = mine && !mine.stored ? muted(say("phone.from_first")) : null;
  const note = noteLine();
  const button = h("button", { type: "submit", class: "primary" });
  const label = () => (survey ? say("phone.send") : form.asks ? say("phone.ask") : say("phone.answer"));
  const current = () => ({
    factor: factors ? factors.picked()[0] || null : null,
    reason: reason ? reason.value.trim() : "",
    moved_by: moved ? moved.read() : null,
    ...(sure ? { certainty: sure.read() } : {}),
  });
  const submit = (event) => {
    event.preventDefault();
    const response = builder.read();
    const extra = current();
    const lacks = (form.must_factor && !extra.factor) || (form.must_certainty && !extra.certainty);
    if (lacks || response === undefined) return noted(note, "warn", say("phone.choose_first"));
    send(slot, { step: form.step, stage: form.stage, round: form.round, response, ...extra });
  };
  const element = h(
    "form",
    { class: "question", onsubmit: submit, onchange: () => keep(), oninput: () => keep() },
    promptView(form.prompt, form.again),
    builder.element,
    factors && fieldset(say(form.must_factor ? "phone.factor" : "phone.factor_optional"), factors.list),
    sure && sure.element,
    reason && labelled(say("phone.reason"), reason),
    moved && moved.element,
    first,
    button,
    note,
  );
  let shownState = "";
  const keep = () => {
    store.set(`draft.${slot}`, { response: builder.peek(), ...current() });
    if (shownState === "stored") made.status("stored");
  };
  const made = {
    element,
    slot,
    form,
    n: mine ? mine.n : 0, // the sending that it shows
    offer: (said) => moved && moved.offer(said),
    status(state, sentence) {
      shownState = state;
      if (first) first.hidden = state === "stored";
      if (state === "stored" && store.get(`draft.${slot}`)) [state, sentence] = ["warn", say("phone.changed")];
      button.textContent = shownState === "stored" ? say("phone.change") : label();
      button.disabled = state === "sending";
      const word = { stored: "phone.stored", sending: "phone.sending", kept: "phone.kept" }[state];
      noted(note, state, sentence ?? (word ? say(word) : ""));
    },
  };
  return made;
}
