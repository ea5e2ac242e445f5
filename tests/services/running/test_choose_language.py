"""The language of the screens."""

from __future__ import annotations

from benkyokai.services.running.choose_language import choose_language, chosen_language
from benkyokai.services.running.identify import Visitor
from benkyokai.services.running.instance import Instance

ME = Visitor("my-device")


def test_a_choice_is_found_again_on_the_same_device_only(instance: Instance) -> None:
    """Chosen once, remembered; another device still follows its browser."""
    assert chosen_language(instance, ME) is None
    choose_language(instance, ME, "en")
    choose_language(instance, ME, "ja")
    assert chosen_language(instance, ME) == "ja"
    assert chosen_language(instance, Visitor("another")) is None
