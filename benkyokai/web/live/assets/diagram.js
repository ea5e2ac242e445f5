// @ts-check
// The blocks of a lesson that a room has too, and the diagrams among them: the drawing that fits the window, what a box
// tells, a path put on it by classes, and all of it as text.
import { bullets, fill, folded, h, muted, there } from "./base.js";
import { LANG, say } from "./words.js";

// Prose, a call-out, a diagram; where the files do not offer what was embedded, that it is so.
/** @param {Block} block */
export function blockView({ diagram, callout, html, missing }) {
  if (missing) return muted(missing);
  if (diagram) return diagramView(diagram);
  if (!callout) return h("div", { class: "prose", html });
  return h("div", { role: "note", class: `callout ${callout}` }, h("strong", { class: "kind" }, say(callout)), h("div", { html }));
}

/** @param {Pick<Step, "section" | "sections" | "blocks">} step */
export function sectionView(step) {
  const place = (step.sections ?? 1) > 1 && muted(say("live.section_of", { n: step.section, all: step.sections }));
  return [place, (step.blocks || []).map(blockView)];
}

/** @param {Diagram} diagram @param {Path | null} [path] */
export function diagramView(diagram, path) {
  const figure = h(
    "figure",
    {},
    h("figcaption", {}, diagram.t),
    diagram.narrow && h("div", { class: "drawing narrow", html: diagram.narrow }),
    h("div", { class: "drawing", html: diagram.svg }),
    !path && diagram.note && muted(diagram.note),
  );
  const told = Object.entries(diagram.details || {});
  for (const [name, lines] of told) tells(figure, name, lines);
  if (told.length) figure.append(muted(say("live.tap_box")));
  if (path) figure.append(...pathOn(figure, path));
  const words = [...(path?.words || diagram.words || []), ...told.map(inWords)];
  if (words.length) figure.append(folded(say("live.read_as_text"), bullets(words)));
  return figure;
}

/** @param {HTMLElement} figure @param {string} attribute @param {string} name @returns {Element[]} */
const drawn = (figure, attribute, name) => [...figure.querySelectorAll(`[${attribute}="${CSS.escape(name)}"]`)];

/** @param {[string, string[]]} one */
const inWords = ([, [label, ...more]]) => `${label}${LANG === "ja" ? "：" : ": "}${more.join(LANG === "ja" ? "" : " ")}`;

// A path that another answer gives is put on the drawing by classes, and what the colours mean below it.
/** @param {HTMLElement} figure @param {Path} path */
function pathOn(figure, path) {
  const mark = (/** @type {string} */ attribute, /** @type {string[]} */ names, /** @type {string} */ cls) => {
    for (const node of names.flatMap((name) => drawn(figure, attribute, String(name)))) node.classList.add(cls);
  };
  mark("data-edge", path.good, "good");
  mark("data-edge", path.mine, "mine");
  mark("data-edge", path.dashed, "dashed");
  mark("data-node", path.good_nodes, "good");
  mark("data-node", path.mine_nodes, "mine");
  const legend = [say("live.legend"), path.mine.length ? say("live.legend_mine") : ""].join(LANG === "ja" ? "" : " ");
  const parts = path.parts_at.map((text) => h("p", {}, text));
  return there([muted(legend), parts, path.dashed.length > 0 && muted(say("phone.dashed"))]);
}

// What a box tells comes up by pointing at it; by a tap, or Enter, in a note below it.
/** @param {HTMLElement} figure @param {string} name @param {string[]} lines */
function tells(figure, name, lines) {
  for (const box of drawn(figure, "data-node", name)) {
    const title = document.createElementNS("http://www.w3.org/2000/svg", "title");
    title.textContent = lines.join("\n");
    box.append(title);
    const more = { role: "button", tabindex: "0", "aria-label": lines[0], "aria-expanded": "false" };
    for (const [key, value] of Object.entries(more)) box.setAttribute(key, value);
    box.closest("svg")?.setAttribute("role", "group"); // what can be pressed is no picture
    box.addEventListener("click", () => toggle(figure, box, lines));
    box.addEventListener("keydown", (event) => {
      if (!(event instanceof KeyboardEvent) || ![" ", "Enter"].includes(event.key)) return;
      event.preventDefault();
      toggle(figure, box, lines);
    });
  }
}

/** The box whose note is on the screen, and the note. @type {{box: Element, note: HTMLElement} | null} */
let open = null;

function close() {
  open?.box.setAttribute("aria-expanded", "false");
  open?.note.remove();
  open = null;
}

/** @param {HTMLElement} figure @param {Element} box @param {string[]} lines */
function toggle(figure, box, lines) {
  const again = open?.box === box;
  close();
  if (again) return;
  const note = h("div", { class: "told", role: "status" });
  figure.append(note);
  fill(note, h("strong", {}, lines[0]), lines.slice(1).map((line) => h("p", {}, line)));
  const [all, here] = [figure.getBoundingClientRect(), box.getBoundingClientRect()];
  const left = here.left - all.left + (here.width - note.offsetWidth) / 2;
  note.style.left = `${Math.max(0, Math.min(left, all.width - note.offsetWidth))}px`;
  note.style.top = `${here.bottom - all.top + 6}px`;
  box.setAttribute("aria-expanded", "true");
  open = { box, note };
}

globalThis.addEventListener?.("click", (event) => open && !event.composedPath().some((one) => one === open?.box || one === open?.note) && close());
globalThis.addEventListener?.("keydown", (event) => event.key === "Escape" && close());
