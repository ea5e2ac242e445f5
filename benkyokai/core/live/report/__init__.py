"""What a study session was: its figures, from what people did in it."""
