// For the chat: three texts to select and copy, two pictures to save, and the projector's language.
const handoutTexts = Object.entries({
  invitation: "console.invitation",
  result: "console.result",
  closing: "console.closing",
}).map(([name, word]) => ({
  name,
  word,
  area: h("textarea", { readonly: true, class: "copy handout" }),
  box: h("div", {}),
  note: h("span", { class: "muted", role: "status" }),
}));
const handoutPictures = h("p", { class: "marks" });
const pictureNote = h("p", { class: "notice", role: "alert", hidden: true });
const screenChoice = h(
  "select",
  { onchange: (event) => post(`${HERE}/screen-language`, { language: event.target.value }) },
  h("option", { value: "" }, say("console.screen_as_window")),
  h("option", { value: "ja", lang: "ja" }, "日本語"),
  h("option", { value: "en", lang: "en" }, "English"),
  h("option", { value: "both" }, say("console.screen_both")),
);
const screenBox = h("label", { class: "field" }, say("console.screen_language"), screenChoice);
const handoutBox = h(
  "details",
  { class: "handouts", ontoggle: () => fetchHandouts() },
  h("summary", {}, say("console.for_chat")),
  h("p", { class: "muted" }, say("console.for_chat_hint")),
  handoutTexts.map(handoutView),
  handoutPictures,
  pictureNote,
);

function handoutView(one) {
  one.area.addEventListener("focus", () => one.area.select());
  // Plain HTTP has no clipboard: there the selected text is copied by hand.
  const copy =
    navigator.clipboard &&
    h(
      "button",
      {
        type: "button",
        class: "small",
        onclick: async () => {
          await navigator.clipboard.writeText(one.area.value).then(
            () => (one.note.textContent = say("console.copied")),
            () => one.area.focus(),
          );
        },
      },
      say("console.copy"),
    );
  const label = h("label", { class: "field" }, say(one.word), one.area);
  one.box.append(label, h("p", { class: "marks" }, copy, one.note));
  return one.box;
}

let handoutsAt = "";
let fetching = false;

// The texts follow the session while the section is open, twice a second at most; one that somebody is copying from
// stays as it is.
async function fetchHandouts() {
  if (fetching || !handoutBox.open || !latest || handoutsAt === latest.tag) return;
  fetching = true;
  const asked = latest.tag;
  const { status, body } = await ask(`${HERE}/handouts`).catch(() => ({ status: 0 }));
  if (status === 200) {
    handoutsAt = asked;
    for (const one of handoutTexts) showText(one, body[one.name]);
  }
  setTimeout(() => {
    fetching = false;
    fetchHandouts();
  }, 500);
}

function showText({ area, note }, text) {
  if (area.value === text || document.activeElement === area) return;
  area.value = text;
  note.textContent = "";
}

// After the end the closing summary has the middle of the page: it is what there is to send.
function placeHandouts({ phase, rehearsal }) {
  const ended = phase === "ended" && !rehearsal;
  for (const one of handoutTexts) one.box.hidden = ended && one.name !== "closing";
  if (!ended || handoutBox.parentElement === lobby) return;
  lobby.append(handoutBox);
  handoutBox.open = true;
}

function drawHandouts(state) {
  placeHandouts(state);
  if (document.activeElement !== screenChoice) screenChoice.value = state.screen_language;
  const groups = (state.seen && !state.seen.texts && state.seen.groups.filter((group) => group.rows.length)) || [];
  const key = `${!!state.diagram}.${groups.length > 0}`;
  if (handoutPictures.dataset.key !== key) {
    handoutPictures.dataset.key = key;
    handoutPictures.replaceChildren(
      ...[
        state.diagram && pictureButton("console.png_diagram", "diagram", () => diagramPicture(latest.diagram)),
        groups.length && pictureButton("console.png_tally", "tally", () => tallyPicture(latest)),
      ].filter(Boolean),
    );
  }
  fetchHandouts();
}

function pictureButton(word, name, make) {
  const save = async () => {
    try {
      pictureNote.hidden = true;
      await savePng(make(), `${name}-${CODE}.png`);
    } catch {
      pictureNote.textContent = say("console.png_failed");
      pictureNote.hidden = false;
    }
  };
  return h("button", { type: "button", class: "small", "data-picture": name, onclick: save }, say(word));
}
