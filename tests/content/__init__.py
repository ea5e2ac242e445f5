"""The shipped course: complete, consistent, drawn, and silent about its own answers."""
