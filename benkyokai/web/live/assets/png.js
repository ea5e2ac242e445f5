// @ts-check
// Pictures for a chat: an SVG in light colours on white, painted on a canvas and saved as a PNG.
import { find, h } from "./base.js";
import { LANG, say } from "./words.js";

const LONGEST_HEAD = LANG === "ja" ? 80 : 150;
const PICTURE = { width: 1600, margin: 60, size: 30, ink: "#23262b", muted: "#575d66", bar: "#0b5fa5", back: "#ebe8e1" };
const PICTURE_FONT =
  "'Hiragino Sans','Hiragino Kaku Gothic ProN','Yu Gothic UI','Noto Sans JP','Noto Sans CJK JP',Meiryo,sans-serif";

// The rules that colour a diagram, without the first, which is about its size on a page, and with the light one of
// each pair of colours: a picture has no theme.
function diagramRules() {
  const rules = find(document, "style")?.textContent ?? "";
  return rules.slice(rules.indexOf("}", rules.indexOf(".dg{")) + 1).replace(/light-dark\(([^,]+),[^)]+\)/g, "$1");
}

/** @param {Element} node @param {Record<string, any>} values */
function setAttributes(node, values) {
  for (const [name, value] of Object.entries(values)) node.setAttribute(name, value);
}

// The room's diagram with its title above and its note below.
/** @param {Diagram} diagram */
export function diagramPicture(diagram) {
  const svg = new DOMParser().parseFromString(diagram.svg, "text/html").querySelector("svg");
  if (!svg) throw new Error("no drawing");
  const { width, height } = svg.viewBox.baseVal;
  const { margin, size } = PICTURE;
  const wide = PICTURE.width - 2 * margin;
  const tall = (wide * height) / width;
  const title = wrapped(diagram.t, wide, size * 1.2);
  const note = wrapped(diagram.note || "", wide, size * 0.8);
  const top = margin + title.length * size * 1.7;
  setAttributes(svg, { x: margin, y: top, width: wide, height: tall });
  const lines = [
    ...title.map((line, n) => text(line, margin, margin + size + n * size * 1.7, size * 1.2, "700")),
    ...note.map((line, n) => text(line, margin, top + tall + size * (1.6 + n * 1.3), size * 0.8, "400", PICTURE.muted)),
  ];
  const bottom = top + tall + size * (1 + note.length * 1.3) + margin;
  return picture(bottom, `<style>${diagramRules()}</style>`, new XMLSerializer().serializeToString(svg), ...lines);
}

// The distribution as the console shows it after the close: bars, or a dot for each of fewer than five.
/** @param {ConsoleState} state */
export function tallyPicture({ now, seen }) {
  const { margin, size, width } = PICTURE;
  const parts = [];
  let y = margin;
  /** @type {(words: string, x: number, scale: number, weight: string, colour?: string) => void} */
  const write = (words, x, scale, weight, colour) => {
    for (const line of wrapped(words, width - 2 * margin, size * scale)) {
      y += size * scale * 1.45;
      parts.push(text(line, x, y - size * scale * 0.35, size * scale, weight, colour));
    }
  };
  const prompt = h("div", { html: now?.forms?.[0]?.prompt || "" }).firstElementChild;
  const head = (prompt?.textContent || now?.step.t || "").trim().split("\n")[0];
  write(head.length > LONGEST_HEAD ? `${head.slice(0, LONGEST_HEAD - 1)}…` : head, margin, 1.15, "700");
  const vote = (now?.round ?? 1) > 1 ? say("live.second_vote") : say("live.tally");
  write(vote, margin, 0.85, "400", PICTURE.muted);
  for (const group of seen?.groups ?? []) {
    y += size * 0.8;
    if (group.t) write(group.t, margin, 1, "700");
    for (const row of group.rows) {
      write(row.t, margin, 0.9, "400");
      parts.push(tallyBar(row.n, group.of, y + size * 0.2));
      y += size * 1.3;
    }
  }
  return picture(y + margin, ...parts);
}

/** @param {number} n @param {number} of @param {number} y */
function tallyBar(n, of, y) {
  const { margin, size, width, bar, back } = PICTURE;
  const room = width - 2 * margin - 160;
  const count = text(say("live.people", { n }), width - margin, y + size * 0.68, size * 0.9, "700", undefined, "end");
  if (of < 5) {
    const middle = (/** @type {number} */ place) => `cx="${margin + size * (0.4 + place)}" cy="${y + size * 0.4}"`;
    const dot = (/** @type {unknown} */ _, /** @type {number} */ place) =>
      `<circle ${middle(place)} r="${size * 0.32}" fill="${bar}"/>`;
    return Array.from({ length: n }, dot).join("") + count;
  }
  const line = (/** @type {number} */ wide, /** @type {string} */ colour) =>
    `<rect x="${margin}" y="${y}" width="${wide}" height="${size * 0.8}" rx="6" fill="${colour}"/>`;
  return line(room, back) + (n ? line((room * n) / of, bar) : "") + count;
}

/** @param {string} words @param {number} x @param {number} y @param {number} size */
function text(words, x, y, size, weight = "400", colour = PICTURE.ink, anchor = "start") {
  const node = document.createElementNS("http://www.w3.org/2000/svg", "text");
  const given = { x, y, "font-size": size, "font-weight": weight, fill: colour, "text-anchor": anchor };
  setAttributes(node, given);
  node.textContent = words;
  return new XMLSerializer().serializeToString(node);
}

// Lines that fit: broken between words, and between any two characters of Japanese.
/** @param {string} words @param {number} width @param {number} size */
function wrapped(words, width, size) {
  const pen = pencil(document.createElement("canvas"));
  pen.font = `700 ${size}px ${PICTURE_FONT}`;
  const lines = [];
  let line = "";
  for (const piece of words.match(/[\x21-\u024f]+\s*|\s+|./gsu) || []) {
    if (line && pen.measureText(line + piece.trimEnd()).width > width) {
      lines.push(line.trim());
      line = "";
    }
    line += piece;
  }
  return line.trim() ? [...lines, line.trim()] : lines;
}

/** @param {HTMLCanvasElement} canvas */
const pencil = (canvas) => /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));

/** @param {number} height @param {...string} parts */
function picture(height, ...parts) {
  const [wide, tall] = [PICTURE.width, Math.ceil(height)];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${tall}" viewBox="0 0 ${wide} ${tall}" ` +
    `style="color-scheme:light" font-family="${PICTURE_FONT}">` +
    `<rect width="100%" height="100%" fill="#ffffff"/>${parts.join("")}</svg>`
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
  pencil(canvas).drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((done, fail) =>
    canvas.toBlob((made) => (made ? done(made) : fail(new Error("no picture"))), "image/png"),
  );
  const url = URL.createObjectURL(blob);
  h("a", { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}
