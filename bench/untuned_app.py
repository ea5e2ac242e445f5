"""The app without the two settings that the process makes after its start (docs/decisions/0007-live-on-the-wire.md)."""

from app import app
from benkyokai.web import application

__all__ = ["app"]

application.settle_down = lambda: None
