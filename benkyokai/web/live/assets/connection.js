// @ts-check
// The line to the server: a WebSocket, else long polls, else a poll every two seconds; chosen by itself, changed
// without losing anything, because every message is the whole state with its tag.
import { ask, HERE, inTurn, parameter, pause, store } from "./here.js";
import { LANG } from "./words.js";

const DEAD = 9000; // ms without a sign of life after which a socket counts as gone (the server beats every 5 s)
const HANDSHAKE = 4000; // ms for a socket to open on a line that is known to work
const FLYING = 4; // requests at a time that look for the server

export class Connection {
  tag = ""; // of the state that we have
  noSocket = 0; // sockets in a row that never opened
  cut = 0; // long polls in a row that something between us ended
  heard = 0;
  rest = 0; // seconds that the server wants to be left alone
  ended = false;
  /** Looks for the server at once, where it waits for something. @type {(() => void) | null} */
  wake = null;
  onRest = () => {};
  onRefused = (/** @type {Record<string, any>} */ _why) => {};

  /** @param {string} role @param {(state: any) => void} onState @param {(on: boolean) => void} onStatus */
  constructor(role, onState, onStatus) {
    this.role = role;
    this.onState = onState;
    this.onStatus = onStatus;
    const token = parameter("token");
    this.extra = token ? `&token=${encodeURIComponent(token)}` : "";
    addEventListener("online", () => this.hurry());
    document.addEventListener("visibilitychange", () => document.hidden || this.hurry());
    this.run();
  }

  get query() {
    return `as=${this.role}&since=${encodeURIComponent(this.tag)}&lang=${LANG}${this.extra}`;
  }

  // The line may have changed: ask now, unless something was heard a moment ago.
  hurry() {
    if (!this.wake || Date.now() - this.heard <= DEAD / 2) return;
    this.tag = ""; // a device that slept has lost the time, too: the whole state brings it
    this.wake();
  }

  /** @param {string} text */
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
  /** @param {import("./here.js").Reply} reply */
  answered({ status, body }) {
    this.heard = Date.now();
    this.onStatus(true);
    this.rest = body?.again || 0;
    if (this.rest) return this.onRest();
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
  /** @param {boolean} first @returns {Promise<void>} */
  reach(first) {
    return new Promise((done) => {
      let [flying, found] = [0, false];
      /** @type {any} */
      let timer;
      const set = (/** @type {number} */ seconds) => {
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
  /** @returns {Promise<void>} */
  listen() {
    return new Promise((done) => {
      let opened = false;
      /** @type {WebSocket | undefined} */
      let socket;
      /** @type {any[]} */
      const [hurry, watch] = [
        setTimeout(() => opened || end(), HANDSHAKE),
        setInterval(() => opened && Date.now() - this.heard > DEAD && end(), 500),
      ];
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
