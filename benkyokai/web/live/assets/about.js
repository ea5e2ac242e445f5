// What one was told when joining, below everything else, and what one agreed to: to read again, and to change.
const aboutRules = h("div", { class: "muted" });
const agreeTick = h("input", { type: "checkbox" });
const agreeLine = h("label", { class: "agree" }, agreeTick, h("span", {}, say("phone.agree")));
const agreeNote = h("p", { class: "note", role: "status" });
const aboutBox = h(
  "details",
  { class: "about", hidden: true },
  h("summary", {}, say("phone.about")),
  aboutRules,
  agreeLine,
  agreeNote,
  h("p", {}, h("a", { href: `${BASE}/results?lang=${LANG}`, target: "_blank" }, say("phone.my_data"))),
);

let agreeing = false; // what is on its way is not taken back by a state from before
agreeTick.addEventListener("change", async () => {
  const agreed = agreeTick.checked;
  agreeing = true;
  try {
    const { status, body } = await post(`${HERE}/agree`, { agreed });
    if (status === 200) latest.own.me.agreed = agreed;
    agreeNote.className = `note ${status === 200 ? "stored" : "warn"}`;
    agreeNote.textContent =
      status === 200 ? say(agreed ? "phone.agree_yes" : "phone.agree_no") : body?.refused || say("phone.not_saved");
  } catch {
    agreeNote.className = "note warn";
    agreeNote.textContent = say("phone.not_saved");
  } finally {
    agreeing = false;
    agreeTick.checked = latest.own.me.agreed;
  }
});

const joinedAs = ({ name, agreed }) => say(agreed == null ? "phone.joined_number" : "phone.joined", { name });

function drawAbout(common, own) {
  aboutBox.hidden = false;
  const { names, keeps } = common.rules;
  const lines = [joinedAs(own.me), say(`phone.names_${names}`), keeps];
  if (aboutRules.textContent !== lines.join("")) aboutRules.replaceChildren(...lines.map((line) => h("p", {}, line)));
  agreeLine.hidden = own.me.agreed == null;
  if (!agreeing) agreeTick.checked = !!own.me.agreed;
}
