// The line to the server: a WebSocket, else long polls, else a poll every two seconds; chosen by itself, changed
// without losing anything, because every message is the whole state with its tag.
const DEAD = 9000; // ms without a sign of life after which a socket counts as gone (the server beats every 5 s)
const HANDSHAKE = 4000; // ms for a socket to open on a line that is known to work
const FLYING = 4; // requests at a time that look for the server

class Connection {
  constructor(role, onState, onStatus) {
    Object.assign(this, { role, onState, onStatus, tag: "", noSocket: 0, cut: 0 });
    this.extra = QUERY.get("token") ? `&token=${encodeURIComponent(QUERY.get("token"))}` : "";
    addEventListener("online", () => this.hurry());
    document.addEventListener("visibilitychange", () => document.hidden || this.hurry());
    this.run();
  }

  get query() {
    return `as=${this.role}&since=${encodeURIComponent(this.tag)}&lang=${LANG}${this.extra}`;
  }

  // The line may have changed: ask now, unless something was heard a moment ago.
  hurry() {
    if (this.wake && Date.now() - (this.heard || 0) > DEAD / 2) this.wake();
  }

  take(text) {
    this.heard = Date.now();
    const state = JSON.parse(text);
    this.onStatus(true);
    if (state.beat) return;
    if (state.gone) {
      store.set("removed", true);
      return location.reload(); // the facilitator removed us: begin again
    }
    this.tag = state.tag;
    this.onState(state);
  }

  // Nothing more will come: the page goes on without us.
  leave() {
    this.ended = true;
    this.onStatus = () => {};
    this.wake?.();
  }

  // What came back for a request: a state, nothing new, or why there is nothing for us.
  answered({ status, body }) {
    this.heard = Date.now();
    this.onStatus(true);
    this.rest = body?.again || 0;
    if (this.rest) return this.onRest?.();
    if (status === 200) this.take(JSON.stringify(body));
    // Asked too often is over in a second; a wrong code is not.
    if (status >= 400 && (status !== 429 || body?.why === "too_many_tries")) {
      this.ended = true;
      this.onRefused(body || {});
    }
  }

  async run() {
    for (let first = true; !this.ended; first = false) {
      if (this.rest) await pause(inTurn(this.rest));
      await this.reach(first);
      if (this.ended) return;
      if (this.rest) continue;
      try {
        if (this.noSocket < 3) await this.listen();
        else await this.poll();
      } catch {
        /* the line broke, or there was none: look for the server again */
      }
    }
  }

  // Looks for the server until it answers. On a dead line a request hangs long before it fails, so the next sets out
  // beside it. The pauses are short and uneven: 300 phones come back soon, and not in one instant.
  reach(first) {
    return new Promise((done) => {
      let flying = 0,
        found = false,
        timer = 0;
      const set = (seconds) => {
        clearTimeout(timer);
        timer = setTimeout(go, seconds * 1000);
      };
      const go = async () => {
        if (found) return;
        set(0.6 + Math.random() * 0.6);
        if (flying >= FLYING) return;
        flying += 1;
        try {
          const answer = await ask(`${HERE}/state?${this.query}`, {}, 4);
          if (found) return;
          found = true;
          clearTimeout(timer);
          this.wake = null;
          this.answered(answer);
          done();
        } catch {
          if (!found) this.onStatus(false);
        } finally {
          flying -= 1;
        }
      };
      this.wake = go;
      if (first) go();
      else set(Math.random() * 0.5);
    });
  }

  // Ends when the socket does. One that never opens, on a line that works, may be one that something between us
  // forbids: after three of them we poll.
  listen() {
    return new Promise((done) => {
      let opened = false,
        socket = null,
        watch = 0,
        hurry = 0;
      const end = () => {
        clearTimeout(hurry);
        clearInterval(watch);
        this.wake = null;
        if (opened) {
          this.noSocket = 0;
          this.onStatus(false);
        } else this.noSocket += 1;
        if (socket) {
          socket.onclose = socket.onmessage = null;
          socket.close();
        }
        done();
      };
      try {
        const scheme = location.protocol === "https:" ? "wss:" : "ws:";
        socket = new WebSocket(`${scheme}//${location.host}${HERE}/socket?${this.query}`);
      } catch {
        this.noSocket = 3; // a browser, or a policy, that knows no sockets
        return end();
      }
      hurry = setTimeout(() => opened || end(), HANDSHAKE);
      watch = setInterval(() => opened && Date.now() - this.heard > DEAD && end(), 500);
      this.wake = end;
      socket.onopen = () => {
        opened = true;
        this.heard = Date.now();
      };
      socket.onmessage = (message) => this.take(message.data);
      socket.onclose = end;
    });
  }

  // Ends with the first poll that fails.
  async poll() {
    while (!this.ended) {
      const began = Date.now();
      const wait = this.cut < 2 ? 20 : 0;
      const stop = new AbortController();
      this.wake = () => stop.abort();
      try {
        const answer = await ask(`${HERE}/state?wait=${wait}&${this.query}`, {}, wait + 6, stop);
        this.wake = null;
        if (Date.now() - began > 3000) this.cut = 0;
        this.answered(answer);
        if (this.rest) return;
        if (!wait) await pause(2);
        else if (answer.status !== 200 && Date.now() - began < 5000) await pause(1);
      } catch (error) {
        this.wake = null;
        if (wait && Date.now() - began > 3000) this.cut += 1; // twice: something between us will not wait
        this.onStatus(false);
        throw error;
      }
    }
  }
}
