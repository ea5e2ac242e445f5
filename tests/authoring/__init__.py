"""Mirrors benkyokai/authoring; `written.py` is the small repository that its tests share."""
