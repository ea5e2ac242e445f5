"""The look of what rendering makes."""

from pathlib import Path

TEXT_CSS = (Path(__file__).parent / "text.css").read_text(encoding="utf-8")
