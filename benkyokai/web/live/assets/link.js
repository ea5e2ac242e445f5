// The line to the server: a WebSocket, else long polls, else a poll every two seconds; chosen by itself, changed
// without losing anything, because every message is the whole state with its tag.
const DEAD = 9000; // ms without a sign of life after which a socket counts as gone (the server beats every 5 s)

class Link {
  constructor(role, onState, onStatus) {
    Object.assign(this, { role, onState, onStatus, tag: "", refused: 0, socketTries: 0, everOpen: false });
    this.extra = QUERY.get("token") ? `&token=${encodeURIComponent(QUERY.get("token"))}` : "";
    addEventListener("online", () => this.hurry());
    document.addEventListener("visibilitychange", () => document.hidden || this.hurry());
    this.run();
  }

  get query() { return `as=${this.role}&since=${encodeURIComponent(this.tag)}&lang=${LANG}${this.extra}`; }

  hurry() {
    if (this.socket && this.socket.readyState === 1 && Date.now() - this.heard < DEAD / 2) return;
    if (this.wake) this.wake();
  }

  take(text) {
    this.heard = Date.now();
    const state = JSON.parse(text);
    this.onStatus(true);
    if (state.beat) return;
    this.tag = state.tag;
    this.onState(state);
  }

  async run() {
    await this.why(); // the first state in one round trip, or why there is none
    while (!this.ended) {
      let way = "poll";
      try {
        if (this.socketTries < 3) {
          way = "socket";
          await this.listen();
        } else {
          way = this.longPollsFail ? "poll" : "long";
          await this.poll();
        }
      } catch {
        this.onStatus(false);
      }
      if (this.ended) return;
      // Short and uneven, so that 300 phones come back soon and not in one instant.
      if (way === "socket" || this.failed) await this.rest(0.3 + Math.random() * 0.7);
    }
  }

  rest(seconds) {
    return new Promise((go) => {
      const timer = setTimeout(go, seconds * 1000);
      this.wake = () => { clearTimeout(timer); go(); };
    });
  }

  listen() {
    return new Promise((done, fail) => {
      const scheme = location.protocol === "https:" ? "wss:" : "ws:";
      let socket;
      try {
        socket = new WebSocket(`${scheme}//${location.host}${HERE}/socket?${this.query}`);
      } catch (error) { // a browser, or a policy, that knows no sockets
        this.socketTries = 3;
        fail(error);
        return;
      }
      let opened = false;
      this.socket = socket;
      const hurry = setTimeout(() => opened || socket.close(), 2500);
      const watch = setInterval(() => {
        if (opened && Date.now() - this.heard > DEAD) { end(); socket.close(); }
      }, 500);
      const end = () => {
        clearTimeout(hurry);
        clearInterval(watch);
        this.wake = null;
        if (opened) { this.socketTries = 0; this.onStatus(false); done(); }
        else this.why().then((known) => { if (known) this.socketTries += 1; fail(new Error("no socket")); });
      };
      this.wake = () => { end(); socket.close(); };
      socket.onopen = () => { opened = true; this.heard = Date.now(); this.onStatus(true); };
      socket.onmessage = (message) => this.take(message.data);
      socket.onclose = () => end();
    });
  }

  // A socket that never opened: is the server away, or is something between us that lets no socket through?
  async why() {
    try {
      const { status, body } = await ask(`${HERE}/state?${this.query}`);
      if (status === 200) this.take(JSON.stringify(body));
      return this.judge(status, body);
    } catch {
      return false;
    }
  }

  judge(status, body) {
    if (status >= 400 && status !== 429) { this.ended = true; this.onStatus(true); this.onRefused(body || {}); }
    return status < 400;
  }

  async poll() {
    this.failed = true;
    const began = Date.now();
    const wait = this.longPollsFail ? 0 : 20;
    try {
      const { status, body } = await ask(`${HERE}/state?wait=${wait}&${this.query}`, {}, wait + 6);
      this.judge(status, body);
      if (status === 200) this.take(JSON.stringify(body));
      this.heard = Date.now();
      this.onStatus(true);
      this.failed = false;
      if (!wait) await this.rest(2);
      else if (status !== 200 && Date.now() - began < 5000) await this.rest(1);
    } catch (error) {
      // A long poll that is cut while short ones get through means a proxy that will not wait.
      if (wait && Date.now() - began > 3000) {
        try { await ask(`${HERE}/state?${this.query}`); this.cut = (this.cut || 0) + 1; } catch { this.cut = 0; }
        this.longPollsFail = this.cut >= 2;
      }
      throw error;
    }
  }
}
