// Answering: one answer for each slot waits here until the server says that it is on disk. `to` is where it goes.
let newest = 0; // the number of the newest sending that the server has, from whichever device
let outbox = store.get("outbox") || {};
let delivering = false;
let posting = null;
const OVER = ["not_open", "step_over", "session_ended"]; // the form is gone by then, or goes in a moment

function send(slot, answer, to = "answer") {
  const n = Math.max(Date.now() % 2000000000, (store.get("n") || 0) + 1, newest + 1);
  store.set("n", n);
  lost.hidden = true;
  outbox[slot] = { to, id: uuid(), n, ...answer };
  store.set("outbox", outbox);
  if (forms[slot]) forms[slot].n = n;
  forms[slot]?.status("sending");
  deliver();
}

async function deliver() {
  if (delivering) return;
  delivering = true;
  try {
    for (let slot; (slot = Object.keys(outbox)[0]);) {
      const sent = outbox[slot];
      const { to = "answer", ...body } = sent;
      let answer;
      try {
        posting = new AbortController();
        answer = await post(`${HERE}/${to}`, body, posting);
      } catch {
        forms[slot]?.status("kept");
        if (forms[slot]?.done) offline.hidden = false; // nothing else looks for the server
        await pause(0.3 + Math.random() * 0.7);
        continue;
      }
      if (answer.status === 429 || answer.status >= 500) {
        await pause(1 + Math.random());
        continue;
      }
      if (outbox[slot] === sent || outbox[slot].id === sent.id) delete outbox[slot];
      store.set("outbox", Object.keys(outbox).length ? outbox : null);
      if (outbox[slot]) continue; // a newer answer to the same waits already
      delivered(slot, answer);
    }
  } finally {
    delivering = false;
  }
}

function delivered(slot, { status, body }) {
  const form = forms[slot];
  const why = (body || {}).why;
  if (status === 200 || why === "already_answered" || why === "overtaken") store.set(`draft.${slot}`, null);
  if (form?.done && (status === 200 || why === "already_answered")) form.done();
  else if (status === 200) form?.status("stored");
  else if (why === "overtaken") {
    tell(body.refused);
    showStored();
  } else if (OVER.includes(why)) tell(say("phone.too_late"));
  else if (form) form.status("warn", (body || {}).refused || say("live.offline"));
  else tell((body || {}).refused || say("live.offline"));
}

// The line works, or it does not.
function lineIs(on) {
  if (on && !offline.hidden && posting) posting.abort(); // it hangs on the line that was lost: send it again
  offline.hidden = on;
  if (on) deliver();
}
