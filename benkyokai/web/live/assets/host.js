// What console and projector share: commands from the version on the screen, and how to join.
let busy = false;

async function command(state, name, target, step) {
  if (busy || !name) return null;
  busy = true;
  try {
    const { body } = await post(`${HERE}/command`, { command: name, target, step, version: state.version });
    return body && body.refused ? body.refused : null;
  } catch (error) {
    return error.refused || say("live.offline");
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

const spaced = (code) => `${code.slice(0, 3)} ${code.slice(3)}`;
