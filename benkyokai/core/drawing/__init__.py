"""The layout of diagrams: deterministic, in pixels, for any painter."""
