// @ts-check
// What is chosen and typed and not given yet: here at once, at the server a moment later, and in any case before the page
// goes, so that it is there on another device too.
import { HERE, postLastly, store, tryPost } from "./here.js";

const REST = 400; // milliseconds without a change after which a draft is sent

/**
 * @typedef {{
 *   to: string, slot: string, body: () => Record<string, any>, saved: (reply: any) => void,
 *   over: any, waits: (why?: string) => void, refused: (reply: import("./here.js").Reply) => void
 * }} Kept
 */

export class Draft {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  timer;
  sending = false;
  /** What was sent last. @type {Promise<any>} */
  posted = Promise.resolve();
  left = false;

  /** @param {Kept} kept */
  constructor(kept) {
    this.kept = kept;
    this.over = kept.over; // what the server had when this was typed
    this.hidden = () => (this.timer !== undefined || this.sending) && this.lastly();
    addEventListener("pagehide", this.hidden);
  }

  // Something changed.
  change() {
    this.left = false; // it was given, and did not go
    store.set(`draft.${this.kept.slot}`, { ...this.kept.body(), over: JSON.stringify(this.over) });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), REST);
  }

  // Who goes elsewhere on the page may hand in there.
  hurry() {
    if (this.timer !== undefined) this.send();
  }

  async send() {
    this.cancel();
    if (this.sending) return; // comes back for what has changed since
    const body = this.kept.body();
    this.sending = true;
    this.posted = tryPost(`${HERE}/${this.kept.to}`, body);
    const reply = await this.posted;
    this.sending = false;
    if (this.left) return;
    if (reply.status === 200) this.over = reply.body.draft;
    const newer = JSON.stringify(this.kept.body()) !== JSON.stringify(body);
    if (reply.status === 200 && !newer) {
      store.set(`draft.${this.kept.slot}`, null);
      this.kept.saved(reply.body);
    } else if (reply.status === 200 || !reply.status || reply.status === 429) {
      if (!reply.status) this.kept.waits(reply.body?.refused);
      this.timer ??= setTimeout(() => this.send(), REST); // changed since, or not there yet
    } else this.kept.refused(reply);
  }

  // The page goes: what has not been sent goes along.
  lastly() {
    this.cancel();
    postLastly(`${HERE}/${this.kept.to}`, this.kept.body());
  }

  // It is given: what is on its way as a draft matters no more.
  given() {
    this.cancel();
    this.left = true;
  }

  cancel() {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  // The form goes: something else stands in its place.
  leave() {
    const body = this.timer === undefined ? null : this.kept.body();
    this.given();
    if (body) this.posted.then(() => postLastly(`${HERE}/${this.kept.to}`, body)); // after what is older
    removeEventListener("pagehide", this.hidden);
  }
}
