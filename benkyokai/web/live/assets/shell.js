// What surrounds everything that a learner's page shows: the head, the line's state, one place for the content.
const NAME = document.title.split(" · ")[0];
const app = h("main", { id: "main", tabindex: "-1" }, h("h1", { class: "unseen" }, NAME)); // until something comes
const lost = alertLine("lost"); // what came too late, until it is read
const head = h("header", {}, h("strong", {}, NAME), h("span", { class: "who" }), languageSwitch());
document.body.append(head, offline, lost, app);

let forms = {}; // the forms on the screen by slot

function tell(sentence) {
  fill(lost, h("span", {}, sentence), smallButton(say("phone.dismiss"), () => (lost.hidden = true)));
  lost.hidden = false;
}

const show = (...content) => fill(app, content);

// Another page stands in the place of the one before: begin to read it at its beginning.
function turned() {
  scrollTo(0, 0);
  refocus(app);
}

const leadsTo = (path, text, cls = "button") => h("a", { class: cls, href: `${BASE}/${path}` }, text);
