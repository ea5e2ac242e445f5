"""Words on their way to a Streamlit page."""

from __future__ import annotations

from benkyokai.ui.prose import plain


def test_a_learners_words_are_no_markup() -> None:
    """Whatever a learner types is shown as typed."""
    assert plain("<b>*a*</b> [x](y) $1$ :smile:") == (r"\<b\>\*a\*\</b\> \[x\]\(y\) \$1\$ \:smile:")
    assert plain("one\ntwo") == "one  \ntwo"
