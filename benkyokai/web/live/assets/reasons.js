// @ts-check
// The reasons of the step, without names; what is shown can be read, and voted for, on every phone.
import { deed } from "./acting.js";
import { dotted, h, muted } from "./base.js";
import { bounded } from "./stage.js";
import { say } from "./words.js";

/** @param {ConsoleState} state */
export function reasonList(state) {
  const list = state.reasons || [];
  if (!list.length) return asksForReasons(state) && muted(say("console.no_reasons"));
  const hidden = list.some((one) => !one.shown);
  return [
    h("h2", {}, say("console.reasons"), h("small", { class: "muted" }, ` ${howMany(state)}`)),
    h("p", {}, deed(hidden ? "console.show_all" : "console.hide_all", "all", "reasons", { key: null, shown: hidden })),
    bounded("reasons", say("console.reasons"), list.map(reasonView)),
  ];
}

/** @param {Reason} one */
function reasonView(one) {
  return h(
    "blockquote",
    { class: `reasoned ${one.pinned ? "pinned" : one.shown ? "shown" : ""}` },
    h("div", {}, one.t, h("footer", {}, one.about.join(" / "))),
    h(
      "p",
      { class: "marks" },
      deed(one.shown ? "console.hide" : "console.show", `show${one.k}`, "reasons", { key: one.k, shown: !one.shown }),
      deed(one.pinned ? "console.unpin" : "console.pin", `pin${one.k}`, "reasons", { key: one.k, pinned: !one.pinned }),
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
