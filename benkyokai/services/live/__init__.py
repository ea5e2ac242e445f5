"""What facilitators and participants do in a live session."""
