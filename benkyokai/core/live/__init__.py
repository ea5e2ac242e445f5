"""The rules of a live session: what a facilitator may do when, what may be answered, what the room's answers say."""
