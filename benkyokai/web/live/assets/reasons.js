// @ts-check
// The reasons of the step, without names; what is shown can be read, and voted for, on every phone.
import { dotted, h, muted, smallButton } from "./base.js";
import { HERE, post } from "./here.js";
import { bounded } from "./stage.js";
import { say } from "./words.js";

/** @param {ConsoleState} state */
export function reasonList(state) {
  const list = state.reasons || [];
  if (!list.length) return asksForReasons(state) && muted(say("console.no_reasons"));
  /** @type {(word: string, key: string | null, name: string, what: object) => Content} */
  const act = (word, key, name, what) => {
    const sign = () => post(`${HERE}/reasons`, { key, ...what });
    return smallButton(say(word), sign, { "data-act": `${name}${key}` });
  };
  const hidden = list.some((one) => !one.shown);
  return [
    h("h2", {}, say("console.reasons"), h("small", { class: "muted" }, ` ${howMany(state)}`)),
    h("p", {}, act(hidden ? "console.show_all" : "console.hide_all", null, "all", { shown: hidden })),
    bounded("reasons", say("console.reasons"), list.map((one) => reasonView(one, act))),
  ];
}

/** @param {Reason} one @param {(word: string, key: string, name: string, what: object) => Content} act */
function reasonView(one, act) {
  return h(
    "blockquote",
    { class: `reasoned ${one.pinned ? "pinned" : one.shown ? "shown" : ""}` },
    h("div", {}, one.t, h("footer", {}, one.about.join(" / "))),
    h(
      "p",
      { class: "marks" },
      act(one.shown ? "console.hide" : "console.show", one.k, "show", { shown: !one.shown }),
      act(one.pinned ? "console.unpin" : "console.pin", one.k, "pin", { pinned: !one.pinned }),
      one.votes > 0 && h("span", {}, say("live.votes", { n: one.votes })),
      one.moved > 0 && h("b", {}, say("live.moved", { n: one.moved })),
      one.round > 1 && h("span", { class: "muted" }, say("live.second_vote")),
    ),
  );
}

// Nobody is asked for a reason in a survey, nor with the questions to the client.
/** @param {ConsoleState} told */
const asksForReasons = ({ seen, now }) => seen && !seen.groups[0]?.as && now?.step.kind === "question" && !now.forms.some((form) => form.asks);

/** @param {ConsoleState} told */
function howMany({ reasons = [], reasons_left_out }) {
  const shown = reasons.filter((one) => one.shown).length;
  return dotted(
    say("console.n_reasons", { n: reasons.length + reasons_left_out }),
    shown > 0 && say("console.n_shown", { n: shown }),
    reasons_left_out > 0 && say("console.n_left_out", { n: reasons_left_out }),
  );
}
