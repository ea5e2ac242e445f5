"""How much one device, or one address, may ask of the server."""

from __future__ import annotations

MESSAGES_A_SECOND = 10.0
BURST = 40.0
"""Messages of one device: so many at once, and then so many a second."""

LONGEST_BODY = 16 * 1024
"""Bytes of a posted answer: the longest open text in three-byte letters, and room to spare."""

DEEPEST_BODY = 10
"""Lists and mappings in each other: a scenario's answer has three."""

LONGEST_FRAME = 1024
"""Characters of a message on a socket: a phone has nothing to say there."""

LONGEST_CODE = 12
WRONG_CODES = 60
CODES_A_SECOND = 1.0
"""Wrong codes of one address; services/running/guess_limit.py says what that leaves to somebody who guesses."""
