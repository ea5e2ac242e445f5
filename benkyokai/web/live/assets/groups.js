// Groups for breakout rooms, on the console: formed here, copied from here.
const groupText = h("textarea", { readonly: true, class: "copy", "aria-label": say("console.groups_text") });
const groupActs = h("p", { class: "marks" });
const groupNotes = h("div", { class: "muted" });
const groupEverybody = h("input", { type: "checkbox" });
const groupNote = h("span", { class: "muted", role: "status" });
const groupBox = h(
  "details",
  { class: "tool groups", hidden: true },
  h("summary", {}, say("console.groups")),
  h("p", { class: "muted" }, say("console.groups_hint")),
  groupText,
  groupNotes,
  h("label", { class: "tick" }, groupEverybody, h("span", {}, say("console.groups_everybody"))),
  groupActs,
  groupNote,
);
groupText.addEventListener("focus", () => groupText.select());
let groupsShown = "";

function drawGroups(state) {
  const groups = state.groups;
  groupBox.hidden = !groups;
  const key = JSON.stringify(groups || null);
  if (!groups || key === groupsShown) return;
  groupsShown = key;
  const focused = document.activeElement?.dataset?.groups;
  groupText.hidden = !groups.text;
  groupText.value = groups.text;
  groupText.rows = Math.min(12, groups.text.split("\n").length + 1);
  groupNotes.replaceChildren(...groups.notes.map((words) => h("p", {}, words)));
  groupNote.textContent = "";
  const failed = () => (groupNote.textContent = say("live.offline"));
  const form = (size) => () => post(`${HERE}/groups`, { size, everybody: groupEverybody.checked }).catch(failed);
  const act = (name, words, onclick) =>
    h("button", { type: "button", class: "small", "data-groups": name, onclick }, words);
  const word = groups.text ? "console.groups_again" : "console.groups_of";
  groupActs.replaceChildren(
    ...[
      groups.text && navigator.clipboard && act("copy", say("console.copy"), copyGroups),
      ...[3, 4].map((size) => act(size, say(word, { n: size }), form(size))),
      groups.text && act("none", say("console.dissolve"), form(null)),
    ].filter(Boolean),
  );
  if (focused) refocus(groupActs.querySelector(`[data-groups="${focused}"]`) || groupActs.querySelector("button"));
}

// Plain HTTP has no clipboard: there the selected text is copied by hand.
async function copyGroups() {
  try {
    await navigator.clipboard.writeText(groupText.value);
    groupNote.textContent = say("console.copied");
  } catch {
    groupText.focus();
  }
}
