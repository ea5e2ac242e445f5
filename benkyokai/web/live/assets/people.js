// @ts-check
// Who is here, on the console. The list is drawn anew when it changes alone, so that it stays where it was scrolled to.
import { send } from "./acting.js";
import { awaitedBox, drawAwaited } from "./awaited.js";
import { changed, h, redraw, smallButton } from "./base.js";
import { latest } from "./page.js";
import { say } from "./words.js";

const peopleCount = h("p", { class: "counts" });
const peopleList = h("ul", { class: "people" });
export const peopleBox = h("section", {}, h("h2", {}, say("console.who")), peopleCount, awaitedBox, peopleList);

/** @param {ConsoleState} told */
export function drawPeople(told) {
  const { people, online, joined, size } = told;
  drawAwaited(told);
  const places = (/** @type {string} */ name) => people.filter((one) => one.place === name).length;
  const counts = { online, joined, size, room: places("room"), remote: places("remote") };
  peopleCount.textContent = people.length ? say(size == null ? "console.counts" : "console.counts_teams", counts) : say("console.nobody");
  if (!changed(peopleList, people, chosenPerson)) return;
  redraw(peopleList, people.map((one) => h("li", { class: one.online ? "on" : "off" }, personView(one))), "person");
}

// A name; pressed, what can be done with its bearer.
/** @type {string | null} */
let chosenPerson = null;

/** @param {Person} one */
function personView(one) {
  const choose = () => {
    chosenPerson = chosenPerson === one.k ? null : one.k;
    drawPeople(latest);
  };
  const open = chosenPerson === one.k;
  const place = one.place === "remote" && h("small", {}, ` ${say("phone.remote")}`);
  const size = one.size != null && h("small", {}, ` ${say("console.team_size", { size: one.size })}`);
  const name = h(
    "button",
    { type: "button", class: "person", "aria-expanded": String(open), "data-person": one.k, onclick: choose },
    one.name,
    size,
    place,
  );
  const deed = (/** @type {string} */ what) => {
    const go = () => {
      const sure = say("console.sure", { name: one.name, what: say(`console.${what}`) });
      const sentence = what === "ban" ? `${sure}\n\n${say("console.ban_note")}` : sure;
      const wanted = what === "rename" ? prompt(say("console.rename"), one.name) : confirm(sentence) && "yes";
      if (!wanted) return;
      chosenPerson = null;
      send("people", { k: one.k, what, name: wanted });
    };
    return smallButton(say(`console.${what}`), go);
  };
  return [name, open && h("p", { class: "marks" }, [latest.named && "rename", "remove", "ban"].filter(Boolean).map(deed))];
}
