// What surrounds everything that a learner's page shows: the head, the line's state, one place for the content.
const NAME = document.title.split(" · ")[0];
const app = h("main", { id: "main", tabindex: "-1" }, h("h1", { class: "unseen" }, NAME)); // until something comes
const offline = h("p", { class: "offline", role: "alert", hidden: true }, say("live.offline"));
const lost = h("p", { class: "lost", role: "alert", hidden: true }); // what came too late, until it is read
const head = h(
  "header",
  {},
  h("strong", {}, NAME),
  h("span", { class: "who" }),
  languageSwitch(),
);
document.body.append(head, offline, lost, app);

let forms = {}; // the forms on the screen by slot

function tell(sentence) {
  const dismiss = h("button", { type: "button", class: "small", onclick: () => (lost.hidden = true) }, say("phone.dismiss"));
  lost.replaceChildren(h("span", {}, sentence), dismiss);
  lost.hidden = false;
}

function show(...content) {
  app.replaceChildren(...content.flat(Infinity).filter((one) => one != null && one !== false && one !== ""));
}

// Another page stands in the place of the one before: begin to read it at its beginning.
function turned() {
  scrollTo(0, 0);
  app.focus({ preventScroll: true });
}

const leadsTo = (path, text, cls = "button") => h("a", { class: cls, href: `${BASE}/${path}` }, text);
