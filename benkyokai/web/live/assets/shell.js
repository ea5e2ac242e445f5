// @ts-check
// What surrounds everything that a learner's page shows: the head, the line's state, one place for the content.
import { alertLine, fill, h, languageSwitch, offlineLine, refocus, tellIn } from "./base.js";
import { BASE } from "./here.js";
import { outbox } from "./outbox.js";

const offline = offlineLine();
const TITLE = document.title;
const NAME = TITLE.split(" · ")[0];
// Until something comes, the page has its name.
export const app = h("main", { id: "main", tabindex: "-1" }, h("h1", { class: "unseen" }, NAME));
export const lost = alertLine("lost"); // what came too late, until it is read
export const who = h("span", { class: "who" });
const head = h("header", {}, h("strong", {}, NAME), who, languageSwitch());
document.body.append(head, offline, lost, app);

/** @param {string} sentence */
export const tell = (sentence) => tellIn(lost, sentence);

outbox.begin({ tell, sent: () => (lost.hidden = true), line: (on) => (offline.hidden = on) });

// What the browser calls the page: what is on it comes first.
/** @param {...string} parts */
export const entitle = (...parts) => void (document.title = [...parts, TITLE].join(" · "));

/** @param {...Content} content */
export const show = (...content) => fill(app, content);

// What pages are turned in: why there is none; another one is shown, and the other language is of the same.
export const around = {
  tell,
  /** @param {string} sentence */
  refused: (sentence) =>
    show(h("h1", {}, NAME), h("p", { class: "notice", role: "alert" }, sentence)),
  turned() {
    head.querySelector(".language")?.replaceWith(languageSwitch());
    turned();
  },
};

// Another page stands in the place of the one before: begin to read it at its beginning.
export function turned() {
  scrollTo(0, 0);
  refocus(app);
}

/** @param {string} path @param {Content} text */
export const leadsTo = (path, text, cls = "button") => h("a", { class: cls, href: `${BASE}/${path}` }, text);
