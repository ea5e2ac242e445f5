"""Mirrors benkyokai/; beside it journeys/ (AppTest), browser/ (Chromium) and broken_files/."""
