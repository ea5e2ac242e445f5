// Who is here, on the console.
function peopleView(state) {
  const kind = state.people.reduce((count, one) => ({ ...count, [one.place]: (count[one.place] || 0) + 1 }), {});
  return h(
    "section",
    {},
    h("h2", {}, say("console.who")),
    h(
      "p",
      {},
      say("console.counts", {
        online: state.online,
        joined: state.joined,
        room: kind.room || 0,
        remote: kind.remote || 0,
      }),
    ),
    state.people.length
      ? h(
          "ul",
          { class: "people" },
          state.people.map((one) => h("li", { class: one.online ? "on" : "off" }, personView(one))),
        )
      : h("p", { class: "muted" }, say("console.nobody")),
  );
}

// A name; pressed, what can be done with its bearer.
let chosenPerson = null;

function personView(one) {
  const choose = () => {
    chosenPerson = chosenPerson === one.k ? null : one.k;
    drawSide(latest);
  };
  const open = chosenPerson === one.k;
  const place = one.place === "remote" && h("small", {}, ` ${say("phone.remote")}`);
  const name = h(
    "button",
    { type: "button", class: "person", "aria-expanded": String(open), "data-act": `person${one.k}`, onclick: choose },
    one.name,
    place,
  );
  const deed = (what) => {
    const go = async () => {
      const sentence = say("console.sure", { name: one.name, what: say(`console.${what}`) });
      const wanted = what === "rename" ? prompt(say("console.rename"), one.name) : confirm(sentence) && "yes";
      if (!wanted) return;
      chosenPerson = null;
      const { body } = await post(`${HERE}/people`, { k: one.k, what, name: wanted });
      note.hidden = !body?.refused;
      note.textContent = body?.refused || "";
    };
    return h("button", { type: "button", class: "small", onclick: go }, say(`console.${what}`));
  };
  return [name, open && h("p", { class: "marks" }, ["rename", "remove", "ban"].map(deed))];
}
