// The projector in both languages: each thing of the state knows itself in the other language as `other`, and each
// sentence of ours stands in both. Japanese comes first.
function speak(state) {
  const { ja, en } = TONGUES;
  const both = !!state.other;
  for (const key of Object.keys(WORDS)) {
    const [first, second] = [ja[key], en[key]];
    WORDS[key] = !both ? TONGUES[state.language][key] : first === second ? first : `${first} / ${second}`;
  }
  if (both) WORDS["live.people"] = en["live.people"]; // a number needs no word
  document.documentElement.lang = state.language;
  if (both) pairUp(state, state.other);
}

function pairUp(one, other) {
  for (const [key, value] of Object.entries(one)) {
    const match = other[key];
    if (key === "other" || !value || !match || typeof value !== "object" || typeof match !== "object") continue;
    pairUp(value, match);
  }
  if (!Array.isArray(one)) one.other = other;
}

// What `named` does, for what the server rendered from an author's text.
function namedHtml(one) {
  const other = one.other && one.other.t;
  const first = h("span", { html: one.t });
  if (!other || other === one.t) return first;
  return [first, " ", h("span", { class: "second", lang: "en", html: other })];
}

// Something long: the two languages side by side where there is room, else one below the other.
function sideBySide(one, view) {
  const first = view(one);
  if (!one.other) return first;
  return h("div", { class: "tongues" }, h("div", { lang: "ja" }, first), h("div", { lang: "en" }, view(one.other)));
}
