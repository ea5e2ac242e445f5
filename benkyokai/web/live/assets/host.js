// What console and projector share: commands from the version on the screen, and how to join.
let busy = false;

async function command(state, name, target, step) {
  if (busy || !name) return null;
  busy = true;
  try {
    const { body } = await post(`${HERE}/command`, { command: name, target, step, version: state.version });
    return body && body.refused ? body.refused : null;
  } catch {
    return say("live.offline");
  } finally {
    busy = false;
  }
}

function commandName(name, state) {
  if (name === "forward") return say(state.at < 0 ? "console.start" : "console.forward");
  if (name === "open" && state.now && state.now.door === "closed") return say("console.reopen");
  return say(`console.${name}`);
}

// Space and the arrow keys, unless somebody is typing, or moving through a list that scrolls.
function keys(act) {
  addEventListener("keydown", (event) => {
    if (
      event.target.closest("input,textarea,select,button,a,summary,[role=region]") ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey
    )
      return;
    const name = { " ": "next", ArrowRight: "next", PageDown: "next", ArrowLeft: "back", PageUp: "back" }[event.key];
    if (!name) return;
    event.preventDefault();
    act(name);
  });
}

// What a form has to choose from, list by list; of what is matched both sides, each once.
function listsOf(form) {
  const lists = form.fields.filter((field) => field.parts);
  const matched = lists.length > 1 && lists.every((field) => field.compact && field.parts[0].k === lists[0].parts[0].k);
  return matched ? [{ parts: lists }, { parts: lists[0].parts }] : lists;
}

function listTitle(field, html) {
  const word = { ask: "live.asked", assumption: "live.assumption" }[field.about];
  return (word || field.t) && h("h2", {}, word ? say(word) : html(field));
}

const spaced = (code) => `${code.slice(0, 3)} ${code.slice(3)}`;
