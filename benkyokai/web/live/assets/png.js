// @ts-check
// Pictures for a chat: what the console shows, in light colours on white, painted on a canvas and saved as a PNG.
import { bars } from "./bars.js";
import { find, h, muted } from "./base.js";
import { LANG, say } from "./words.js";

const LONGEST_HEAD = LANG === "ja" ? 80 : 150;
const [LAID_OUT, WIDE] = [1000, 1600]; // pixels of the page, and of the picture that is made of it
const PAPER = `width:${LAID_OUT}px;padding:4px 36px 24px;background:none;line-height:1.4`;

// The room's diagram with its title above and its note below.
/** @param {Diagram} diagram */
export const diagramPicture = (diagram) =>
  picture(h("h1", {}, diagram.t), h("div", { html: diagram.svg }), diagram.note && muted(diagram.note));

// The distribution as the console shows it after the close.
/** @param {ConsoleState} state */
export function tallyPicture({ now, seen }) {
  const prompt = h("div", { html: now?.forms?.[0]?.prompt || "" }).firstElementChild;
  const head = (prompt?.textContent || now?.step.t || "").trim().split("\n")[0];
  const title = head.length > LONGEST_HEAD ? `${head.slice(0, LONGEST_HEAD - 1)}…` : head;
  const vote = say((now?.round ?? 1) > 1 ? "live.second_vote" : "live.tally");
  return picture(h("h1", {}, title), muted(vote), (seen?.groups ?? []).map(bars));
}

// A page of its own within an SVG, with the look of this one; as tall as it gets here.
/** @param {...Content} content */
function picture(...content) {
  const page = h("body", { style: PAPER }, h("style", {}, find(document, "style")?.textContent), content);
  const aside = h("div", { style: "position:absolute;visibility:hidden" }, page);
  document.body.append(aside);
  const tall = Math.ceil(page.getBoundingClientRect().height);
  aside.remove();
  const size = `width="${WIDE}" height="${Math.ceil((tall * WIDE) / LAID_OUT)}" viewBox="0 0 ${LAID_OUT} ${tall}"`;
  const look = `color-scheme:light;font-size:${getComputedStyle(document.documentElement).fontSize}`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} preserveAspectRatio="none" style="${look}">` +
    '<rect width="100%" height="100%" fill="#fff"/><foreignObject width="100%" height="100%">' +
    `${new XMLSerializer().serializeToString(page)}</foreignObject></svg>`
  );
}

/** @param {string} svg @param {string} name */
export async function savePng(svg, name) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.width;
  canvas.height = image.height;
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((done, fail) =>
    canvas.toBlob((made) => (made ? done(made) : fail(new Error("no picture"))), "image/png"),
  );
  const url = URL.createObjectURL(blob);
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}
