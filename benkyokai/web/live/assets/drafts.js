// @ts-check
// What is chosen and typed and not given yet: here at once, at the server a moment later, and in any case before the page
// goes, so that it is there on another device too.
import { HERE, postLastly, store, tryPost } from "./here.js";

const REST = 400; // milliseconds without a change after which a draft is sent

/**
 * @typedef {{
 *   to: string, slot: string, body: () => Record<string, any>, saved: (unread: string) => void,
 *   waits: (why?: string) => void, refused: (reply: import("./here.js").Reply) => void
 * }} Kept
 */

export class Draft {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  timer;
  sending = false;
  left = false;

  /** @param {Kept} kept */
  constructor(kept) {
    this.kept = kept;
    this.hidden = () => this.timer !== undefined && this.lastly();
    addEventListener("pagehide", this.hidden);
  }

  // Something changed.
  change() {
    store.set(`draft.${this.kept.slot}`, this.kept.body());
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), REST);
  }

  async send() {
    this.cancel();
    if (this.sending) return; // comes back for what has changed since
    const body = this.kept.body();
    this.sending = true;
    const reply = await tryPost(`${HERE}/${this.kept.to}`, body);
    this.sending = false;
    if (this.left) return;
    const newer = JSON.stringify(this.kept.body()) !== JSON.stringify(body);
    if (reply.status === 200 && !newer) {
      store.set(`draft.${this.kept.slot}`, null);
      this.kept.saved(reply.body.unread);
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

  // What has not been sent need not be: the answer itself goes.
  cancel() {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  // Something else stands in the place of the form.
  leave() {
    if (this.timer !== undefined) this.lastly();
    this.left = true;
    removeEventListener("pagehide", this.hidden);
  }
}
