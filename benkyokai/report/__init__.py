"""A session's report as HTML, in parts: the same on the screen and on paper."""
