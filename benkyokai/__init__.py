"""Benkyokai: self-study, live study sessions and their review, from Markdown lessons and YAML quizzes."""

__version__ = "0.1.0"
