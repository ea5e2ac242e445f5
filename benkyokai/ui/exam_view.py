"""An exam: before it begins, its clock, its flags, what is open, and handing in."""

from __future__ import annotations

from datetime import timedelta

import streamlit as st

from benkyokai.core.quiz import Quiz
from benkyokai.core.refusal import Refusal, Why
from benkyokai.services.studying.answer_quiz import begin, hand_in, set_flag
from benkyokai.services.studying.attempt_state import AttemptState
from benkyokai.services.studying.show_results import Result
from benkyokai.ui.author_text import show_text
from benkyokai.ui.study_cards import how_many
from benkyokai.ui.visit import Visit, current_visit
from benkyokai.views.feedback_view import points
from benkyokai.views.result_view import percent
from benkyokai.words import tag_name


def show_before(visit: Visit, quiz: Quiz) -> None:
    """What is to come, and the button that starts the clock."""

    def start() -> None:
        begin(visit.instance, visit.visitor, quiz)

    st.title(visit.shown(quiz.title), anchor=False)
    if quiz.line:
        show_text(visit, quiz.line, "line")
    st.markdown(
        f":blue-badge[{visit.say('exam')}] {visit.say('exam_lead', questions=how_many(visit, quiz, quiz.asks))}"
    )
    minutes = f"{quiz.minutes:g}" if quiz.minutes else ""
    st.markdown(visit.say("exam_minutes", n=minutes) if minutes else visit.say("exam_no_clock"))
    st.button(visit.say("exam_start"), key="exam-start", type="primary", icon=":material/play_arrow:", on_click=start)


def clock(time: timedelta) -> str:
    """Hours, minutes and seconds, as 1:02:03 or 2:03."""
    seconds = max(0, int(time.total_seconds()))
    hours, minutes = seconds // 3600, seconds // 60 % 60
    return f"{hours}:{minutes:02}:{seconds % 60:02}" if hours else f"{minutes}:{seconds % 60:02}"


@st.fragment(run_every=1)
def show_clock(attempt_state: AttemptState) -> None:
    """The time that the server has left for this attempt; at its end the page draws anew, handed in."""
    visit = current_visit()
    left = attempt_state.time_left(visit.instance.now())
    if left is None:
        return
    st.markdown(f":material/timer: **{visit.say('time_left', time=clock(left))}**")
    if not left:
        st.rerun()


def show_flag(visit: Visit, attempt_state: AttemptState, here: str) -> None:
    """A mark to come back to this question."""
    key = f"exam-flag-{attempt_state.attempt.id if attempt_state.attempt else ''}-{here}"
    st.toggle(
        visit.say("flag"),
        value=here in attempt_state.flags,
        key=key,
        on_change=lambda: set_flag(visit.instance, attempt_state, here, st.session_state[key]),
    )


def state_of(visit: Visit, attempt_state: AttemptState, question_id: str) -> str:
    """What an overview says of a question: answered, open, unreadable, or how many are still to choose."""
    question = attempt_state.quiz.question(question_id)
    assert question is not None  # the ids come from the quiz itself
    counted = attempt_state.chosen_of(question)
    if counted and 0 < counted[0] != counted[1]:
        return visit.say("exam_choose", n=counted[1], chosen=counted[0])
    if attempt_state.unreadable(question_id):
        return visit.say("exam_unread")
    return visit.say("exam_done" if attempt_state.answered(question_id) else "exam_open")


def show_hand_in(visit: Visit, attempt_state: AttemptState) -> None:
    """Handing in asks once more, and says what is open."""
    note = "exam-refusal"

    def end() -> None:
        st.session_state[note] = hand_in(visit.instance, attempt_state)

    with st.popover(visit.say("exam_hand_in"), icon=":material/task_alt:"):
        st.markdown(visit.say("exam_confirm", n=len(attempt_state.open_questions)))
        if unread := sum(attempt_state.unreadable(one) for one in attempt_state.order):
            st.markdown(visit.say("exam_confirm_unread", n=unread))
        st.button(visit.say("exam_confirm_yes"), key="exam-end", type="primary", on_click=end)
    refusal: Refusal | None = st.session_state.get(note)
    if refusal is not None and refusal.why is not Why.ATTEMPT_ENDED:
        st.warning(visit.say(refusal.why, detail=refusal.detail))


def show_score(visit: Visit, result: Result) -> None:
    """How many are fully right, the score of each topic, and what certainty made of it."""
    right, all_ = result.fully_right
    lines = [visit.say("fully_right", n=right, all=all_)]
    total = result.attempt_state.certainty_total()
    if result.attempt_state.quiz.certainty and total is not None:
        lines.append(visit.say("certainty_total", mark=points(total)))
    st.markdown("  \n".join(lines))
    scores = result.by_tag()
    if scores:
        head = f"| {visit.say('tag')} | {visit.say('score')} | |\n|---|---|---|"
        rows = [
            f"| {tag_name(visit.language, one.tag)} | {percent(one.mark / one.maximum) if one.maximum else '–'} "
            f"| {one.right}/{one.questions} |"
            for one in scores
        ]
        st.markdown("\n".join([f"**{visit.say('by_tag')}**\n", head, *rows]))
