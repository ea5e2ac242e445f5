// A question as a form. Each builder gives its element and a function that reads the answer, or undefined where
// something is not chosen yet.
function choices(kind, name, options, chosen, limit) {
  const inputs = [];
  const list = h(
    "div",
    { class: "choices" },
    options.map((option) => {
      const input = h("input", { type: kind, name, value: option.k });
      input.checked = kind === "radio" ? chosen === option.k : (chosen || []).includes(option.k);
      inputs.push(input);
      return h(
        "label",
        {},
        input,
        h("span", { html: option.t }),
        option.badge && h("small", { class: "badge" }, option.badge),
      );
    }),
  );
  const picked = () => inputs.filter((one) => one.checked).map((one) => one.value);
  const limits = () =>
    inputs.forEach((one) => {
      one.disabled = !one.checked && picked().length >= limit;
    });
  if (limit) {
    list.addEventListener("change", limits);
    limits();
  }
  return { list, picked };
}

function fieldset(title, ...content) {
  return h("fieldset", {}, h("legend", {}, title), content);
}

const FORMS = {
  options(form, response) {
    const { list, picked } = choices("radio", form.id, form.options, response);
    return { element: fieldset(h("span", { class: "unseen" }, form.label), list), read: () => picked()[0] };
  },
  multiple(form, response) {
    const { list, picked } = choices("checkbox", form.id, form.options, response, form.choose);
    const note = form.choose ? h("p", { class: "muted" }, say("phone.choose_n", { n: form.choose })) : null;
    return { element: fieldset(h("span", { class: "unseen" }, form.label), note, list), read: () => picked() };
  },
  ordering(form, response) {
    const texts = Object.fromEntries(form.items.map((item) => [item.k, item.t]));
    const order =
      Array.isArray(response) && response.length === form.items.length
        ? [...response]
        : form.items.map((item) => item.k);
    const list = h("ol", { class: "order" });
    const draw = (focus) => {
      list.replaceChildren(
        ...order.map((key, place) => {
          const move = (step, word) =>
            h(
              "button",
              {
                type: "button",
                class: "small",
                disabled: !(place + step in order),
                "data-key": `${key}${step}`,
                onclick: () => {
                  order.splice(place + step, 0, order.splice(place, 1)[0]);
                  draw(`${key}${step}`);
                  list.dispatchEvent(new Event("change", { bubbles: true }));
                },
              },
              word,
            );
          return h("li", {}, h("span", { html: texts[key] }), move(-1, say("phone.up")), move(1, say("phone.down")));
        }),
      );
      const back = focus && list.querySelector(`[data-key="${focus}"]:not([disabled])`);
      if (back) back.focus();
      else if (focus) list.querySelector(`[data-key^="${focus.slice(0, 10)}"]:not([disabled])`)?.focus();
    };
    draw();
    return { element: fieldset(say("phone.put_in_order"), list), read: () => [...order] };
  },
  matching(form, response) {
    const selects = {};
    const rows = form.stems.map((stem) => {
      const select = h(
        "select",
        {},
        h("option", { value: "" }, say("phone.pick")),
        form.choices.map((choice) => h("option", { value: choice.k, html: choice.t.replace(/<[^>]*>/g, "") })),
      );
      select.value = (response || {})[stem.k] || "";
      selects[stem.k] = select;
      return h("label", { class: "match" }, h("span", { html: stem.t }), select);
    });
    return {
      element: fieldset(h("span", { class: "unseen" }, form.label), rows),
      read: () => {
        const found = Object.fromEntries(Object.entries(selects).map(([key, select]) => [key, select.value]));
        return Object.values(found).every(Boolean) ? found : undefined;
      },
    };
  },
  numeric(form, response) {
    const input = h("input", { type: "text", inputmode: "decimal", autocomplete: "off", maxlength: 40 });
    input.value = response ?? "";
    return {
      element: h("label", { class: "field" }, say("phone.your_number"), h("span", { class: "unit" }, input, form.unit)),
      read: () => input.value.trim() || undefined,
    };
  },
  open(form, response) {
    const input = h("textarea", { rows: 5, maxlength: 4000 });
    input.value = response ?? "";
    return {
      element: h("label", { class: "field" }, say("phone.your_text"), input),
      read: () => input.value.trim() || undefined,
    };
  },
  scenario(form, response) {
    if (form.mode === "ask") {
      const { list, picked } = choices("checkbox", form.id, form.asks, response, form.limit);
      const note = form.limit ? h("p", { class: "muted" }, say("phone.up_to", { n: form.limit })) : null;
      return { element: fieldset(say("phone.what_to_ask"), note, list), read: () => picked() };
    }
    const given = response || {};
    const assumption = choices("radio", `${form.id}-assumption`, form.assumptions, given.assumption);
    const axes = form.axes.map((axis) => ({
      axis,
      ...choices("radio", `${form.id}-${axis.k}`, axis.options, (given.axes || {})[axis.k]),
    }));
    return {
      element: h(
        "div",
        {},
        fieldset(say("phone.state_assumption"), assumption.list),
        axes.map(({ axis, list }) => fieldset(axis.t, list)),
      ),
      read: () => {
        const chosen = Object.fromEntries(axes.map(({ axis, picked }) => [axis.k, picked()[0]]));
        const whole = assumption.picked()[0] && Object.values(chosen).every(Boolean);
        return whole ? { assumption: assumption.picked()[0], axes: chosen } : undefined;
      },
      peek: () => ({
        assumption: assumption.picked()[0],
        axes: Object.fromEntries(axes.map(({ axis, picked }) => [axis.k, picked()[0]])),
      }),
    };
  },
};
FORMS.single = FORMS.opinion = FORMS.options;

// The form of one stage with its reason and its button. `mine` is what the server has, `send` delivers.
function questionForm(form, mine, survey, send) {
  const slot = `${form.where || ""}${form.step}.${form.stage}.${form.round}`;
  const draft = store.get(`draft.${slot}`);
  const shown = draft || mine || {};
  form.id = slot.replace(/\W/g, "-");
  form.label = h("span", { html: form.prompt }).textContent;
  const builder = FORMS[form.kind](form, shown.response);
  const factors = form.factors.length ? choices("radio", `${form.id}-factor`, form.factors, shown.factor) : null;
  const wantsReason = form.reason !== false && form.mode !== "ask" && form.kind !== "open" && !survey;
  const reason = wantsReason ? h("textarea", { rows: 2, maxlength: 500 }) : null;
  if (reason) reason.value = shown.reason || "";
  const sure = form.certainty && !survey ? certaintySteps(form, shown.certainty) : null;
  const moved = form.round > 1 && form.mode !== "ask" && !survey ? movedBy(form, shown.moved_by) : null;
  const first = mine && !mine.stored ? h("p", { class: "muted" }, say("phone.from_first")) : null;
  const note = h("p", { class: "note", role: "status" });
  const button = h("button", { type: "submit", class: "primary" });
  const label = () => (survey ? say("phone.send") : form.mode === "ask" ? say("phone.ask") : say("phone.answer"));
  const current = () => ({
    factor: factors ? factors.picked()[0] || null : null,
    reason: reason ? reason.value.trim() : "",
    moved_by: moved ? moved.read() : null,
    ...(sure ? { certainty: sure.read() } : {}),
  });
  const element = h(
    "form",
    {
      class: "question",
      onsubmit: (event) => {
        event.preventDefault();
        const response = builder.read();
        const extra = current();
        if (response === undefined || (form.must_factor && !extra.factor) || (form.must_certainty && !extra.certainty)) {
          note.textContent = say("phone.choose_first");
          note.className = "note warn";
          return;
        }
        send(slot, { step: form.step, stage: form.stage, round: form.round, response, ...extra });
      },
      onchange: () => keep(),
      oninput: () => keep(),
    },
    promptView(form.prompt, form.again),
    builder.element,
    factors && fieldset(say(form.must_factor ? "phone.factor" : "phone.factor_optional"), factors.list),
    sure && sure.element,
    reason && h("label", { class: "field" }, say("phone.reason"), reason),
    moved && moved.element,
    first,
    button,
    note,
  );
  let shownState = "";
  const keep = () => {
    store.set(`draft.${slot}`, { response: (builder.peek || builder.read)(), ...current() });
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
      note.className = `note ${state}`;
      note.textContent =
        sentence ??
        { stored: say("phone.stored"), sending: say("phone.sending"), kept: say("phone.kept") }[state] ??
        "";
    },
  };
  return made;
}
