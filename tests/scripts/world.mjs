// A browser's surroundings for the scripts under node: a clock that is moved by hand, a server that answers when the
// test says so, and as much of a document as a script needs.

/** What has been asked of the server: the test answers it, or lets it fail. */
class Request {
  constructor(url, options) {
    this.url = new URL(url, "http://here");
    this.body = options.body && JSON.parse(options.body);
    this.answered = new Promise((resolve, reject) => Object.assign(this, { resolve, reject }));
    options.signal?.addEventListener("abort", () => this.fail());
  }

  async answer(status, body = null) {
    this.over = true;
    this.resolve({ status, text: async () => (body === null ? "" : JSON.stringify(body)) });
    await settled();
  }

  async fail() {
    this.over = true;
    this.reject(new TypeError("unreachable"));
    await settled();
  }
}

/** A socket that opens, hears and closes when the test says so. */
class Socket {
  static made = [];

  constructor(url) {
    this.url = new URL(url);
    Socket.made.push(this);
  }

  async open() {
    this.onopen();
    await settled();
  }

  async hear(message) {
    this.onmessage({ data: JSON.stringify(message) });
    await settled();
  }

  close() {
    this.closed = true;
  }
}

class Element {
  dataset = {};
  style = { setProperty: (name, value) => (this.style[name] = value) };
  children = [];
  textContent = "";
  hidden = false;

  constructor() {
    const names = new Set();
    const toggle = (name, on) => (on ? names.add(name) : names.delete(name));
    this.classList = { toggle, contains: (name) => names.has(name) };
  }

  setAttribute(name, value) {
    if (name.startsWith("data-")) this.dataset[name.slice(5)] = String(value);
    if (name === "hidden") this.hidden = true;
  }

  addEventListener() {}

  replaceChildren(...nodes) {
    this.children = nodes;
  }

  append(...nodes) {
    this.children.push(...nodes);
  }
}

const soon = setImmediate;

/** Everything that follows from what just happened has happened. */
export const settled = () => new Promise((done) => soon(done));

export class World {
  now = Date.UTC(2026, 0, 1);
  set = 0; // how far the device's clock was set ahead, in milliseconds
  timers = new Map();
  requests = [];
  kept = new Map();
  reloads = 0;
  counting = []; // clocks on the page

  constructor() {
    Socket.made = [];
    const page = new EventTarget();
    const timer = (every) => (go, after = 0) => {
      const id = this.timers.size + 1;
      this.timers.set(id, { go, at: this.now + after, every: every && after });
      return id;
    };
    Object.assign(globalThis, {
      setTimeout: timer(false),
      setInterval: timer(true),
      clearTimeout: (id) => this.timers.set(id, null),
      clearInterval: (id) => this.timers.set(id, null),
      addEventListener: page.addEventListener.bind(page),
      removeEventListener: page.removeEventListener.bind(page),
      location: { search: "", protocol: "http:", host: "here", reload: () => (this.reloads += 1) },
      document: Object.assign(new EventTarget(), {
        createElement: () => new Element(),
        documentElement: new Element(),
        querySelectorAll: () => this.counting,
      }),
      localStorage: {
        getItem: (key) => this.kept.get(key) ?? null,
        setItem: (key, value) => this.kept.set(key, value),
        removeItem: (key) => this.kept.delete(key),
      },
      WebSocket: Socket,
      fetch: (url, options) => {
        const request = new Request(url, options);
        this.requests.push(request);
        return request.answered;
      },
    });
    Date.now = () => this.now + this.set;
    performance.now = () => this.now - Date.UTC(2026, 0, 1);
    Math.random = () => 0.5;
    this.come = async (name) => {
      page.dispatchEvent(new Event(name));
      await settled();
    };
  }

  get sockets() {
    return Socket.made;
  }

  /** The requests that nobody has answered yet. */
  get open() {
    return this.requests.filter((one) => !one.over);
  }

  get last() {
    return this.requests.at(-1);
  }

  /** Time passes, and what is due comes in its order. */
  async pass(seconds) {
    const end = this.now + seconds * 1000;
    for (;;) {
      const due = [...this.timers].filter(([, one]) => one && one.at <= end).sort(([, a], [, b]) => a.at - b.at)[0];
      if (!due) break;
      const [id, one] = due;
      this.now = Math.max(this.now, one.at);
      if (one.every) one.at += one.every;
      else this.timers.set(id, null);
      one.go();
      await settled();
    }
    this.now = end;
    await settled();
  }
}
