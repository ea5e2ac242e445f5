"""What has to happen while nobody clicks: saved files are read, marks follow a corrected key, exams end, the answers
of a session whose end was cut short go into the review, sessions whose time is over are deleted, and what became of
the questions is counted before somebody asks."""

from __future__ import annotations

import logging
import threading
from datetime import datetime, timedelta

from benkyokai.services.figures.review_items import count_ahead
from benkyokai.services.live.remember_answers import remember_what_was_left
from benkyokai.services.live.retention import delete_overdue
from benkyokai.services.running.database_errors import note_failure
from benkyokai.services.running.instance import Instance
from benkyokai.services.running.remark_answers import remark
from benkyokai.services.studying.hand_in import hand_in_overdue
from benkyokai.store import figure_cache

SECONDS = 2.0
"""How long a saved file may take to show in the app, and an exam to end after its time."""

SWEEP = timedelta(hours=1)
"""How long a session may outlive its time."""

log = logging.getLogger(__name__)


class BackgroundJobs:
    """A thread of its own. What goes wrong in a round is logged, and the next round comes."""

    def __init__(self, instance: Instance) -> None:
        self._instance = instance
        self._stop = threading.Event()
        self._swept_at: datetime | None = None
        self._met: set[str] = set()

    def start(self) -> None:
        """Begins: what happened while the app was down comes first."""
        threading.Thread(target=self._run, name="benkyokai-background-jobs", daemon=True).start()

    def stop(self) -> None:
        """Ends after the round that is going on."""
        self._stop.set()

    def _run(self) -> None:
        self._try(remarks=True)
        while not self._stop.wait(SECONDS):
            self._try(remarks=False)

    def _try(self, remarks: bool) -> None:
        try:
            self.run_once(remarks)
        except Exception as error:  # a thread that ends would leave every exam open
            note_failure(error, "the background jobs could not finish their round")

    def run_once(self, remarks: bool = False) -> None:
        """One round; `remarks`: look for corrected keys even where no file has changed since the last."""
        changed = self._instance.content_store.refresh() or remarks
        if changed:
            for moved in remark(self._instance):
                log.warning("mark moved: %s %s → %s", moved.question, moved.before, moved.after)
        hand_in_overdue(self._instance)
        remember_what_was_left(self._instance, self._met)
        self._sweep()
        if changed or figure_cache.nothing_is_kept(self._instance.engine):
            count_ahead(self._instance)

    def _sweep(self) -> None:
        now = self._instance.now()
        if self._swept_at is not None and now - self._swept_at < SWEEP:
            return
        self._swept_at = now
        for session in delete_overdue(self._instance):
            log.warning("session deleted, as was told to everybody who joined: %s", session.id)
