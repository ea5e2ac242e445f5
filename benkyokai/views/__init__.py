"""What each page of a live session may know now, as plain JSON."""
