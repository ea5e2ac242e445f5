"""How much one device may ask: by a clock that the test moves."""

from __future__ import annotations

from benkyokai.services.running.token_bucket import FORGET, TokenBucket

BURST, MESSAGES_A_SECOND = 40.0, 10.0


class Clock:
    """Seconds that pass when the test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def test_a_device_may_burst_and_then_goes_on_at_its_rate() -> None:
    """The bucket empties, fills again by the second, and holds no more than a burst."""
    clock = Clock()
    rate = TokenBucket(BURST, MESSAGES_A_SECOND, clock)
    assert [rate.allows("a") for _ in range(int(BURST) + 1)] == [True] * int(BURST) + [False]
    clock.now += 1
    assert [rate.allows("a") for _ in range(int(MESSAGES_A_SECOND) + 1)] == [True] * int(MESSAGES_A_SECOND) + [False]
    clock.now += 3600
    assert [rate.allows("a") for _ in range(int(BURST) + 1)].count(True) == BURST


def test_a_quiet_device_pays_for_no_other() -> None:
    """Each device has a bucket of its own."""
    rate = TokenBucket(BURST, MESSAGES_A_SECOND, Clock())
    while rate.allows("loud"):
        pass
    assert rate.allows("quiet")


def test_devices_that_are_quiet_again_are_forgotten() -> None:
    """Memory does not grow with everybody who ever came; who is loud is remembered."""
    clock = Clock()
    rate = TokenBucket(BURST, MESSAGES_A_SECOND, clock)
    for number in range(FORGET + 1):
        rate.allows(f"device {number}")
    clock.now += 60
    while rate.allows("loud"):
        pass
    assert len(rate._left) == 1
    assert not rate.allows("loud")
