"""Writes the journals on a thread of its own, so that typing never waits for a disk.

Documents are immutable: they are handed over as they are, and only the newest of each counts.
"""

import contextlib
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from editor.storage.journal.runs import Runs
from editor.storage.journal.writing import Journal, Unsaved

_PAUSE = 0.3  # seconds in which more may come; with the disk's own time one must be enough
_TRY_AGAIN = 5.0  # seconds after a disk has refused

Heard = Callable[[Exception | None], None]
Act = Callable[[Journal], None]


@dataclass(slots=True)
class _Wish:
    """What is to be done next to one journal."""

    act: Act
    continues: Path | None = None
    """The journal that this one goes on from; it is put aside once this one is on the disk."""
    is_orderly: bool = False
    """Whether that one is not even put aside: nothing had gone wrong."""
    not_before: float = 0.0


@dataclass(slots=True)
class _State:
    """What both threads see; only ever touched with the lock."""

    wishes: dict[str, _Wish] = field(default_factory=dict)
    is_busy: bool = False
    is_closed: bool = False
    is_refused: bool = False
    """Whether the disk has refused something and nothing has gone well since."""
    refusals: int = 0


class JournalKeeper:
    """Keeps the journals of one run; `heard` is told, on the thread, when a disk refuses, and why.

    It is told None once the disk takes everything again.
    """

    def __init__(self, runs: Runs, heard: Heard) -> None:
        self._runs = runs
        self._heard = heard
        self._journals: dict[str, Journal] = {}
        self._state = _State()
        self._news = threading.Condition()
        self._thread = threading.Thread(target=self._work, name="journals", daemon=True)
        self._thread.start()

    # What the window asks for; nothing of it waits

    def keep(self, token: str, unsaved: Unsaved) -> None:
        """Keep what an open file holds now; it is written soon, however busy the window is."""
        self._wish(token, lambda journal: journal.keep(unsaved), pause=_PAUSE)

    def take_up(self, token: str, unsaved: Unsaved, old: Path, *, is_orderly: bool) -> None:
        """Keep what an open file holds, which was in another journal until now."""
        self._wish(token, lambda journal: journal.keep(unsaved), old, is_orderly=is_orderly)

    def remove(self, token: str) -> None:
        """Remove a journal whose text is saved."""
        self._wish(token, lambda journal: journal.remove())

    def put_aside(self, token: str, unsaved: Unsaved) -> None:
        """Keep a text for a month that is thrown away."""

        def act(journal: Journal) -> None:
            journal.keep(unsaved)
            journal.close()
            self._runs.put_aside(self._runs.journal(token))

        self._wish(token, act)

    def _wish(
        self,
        token: str,
        act: Act,
        continues: Path | None = None,
        *,
        is_orderly: bool = False,
        pause: float = 0.0,
    ) -> None:
        wish = _Wish(act, continues, is_orderly, time.monotonic() + pause)
        with self._news:
            waiting = self._state.wishes.get(token)
            if waiting is not None:
                # Who types on does not put off what is waiting already.
                wish.not_before = min(wish.not_before, waiting.not_before)
                if continues is None:
                    wish.continues, wish.is_orderly = waiting.continues, waiting.is_orderly
            self._state.wishes[token] = wish
            self._news.notify_all()

    # What may wait

    def flush(self, seconds: float) -> bool:
        """Wait until everything is on the disk; return whether it is."""
        state = self._state
        with self._news:
            for wish in state.wishes.values():
                wish.not_before = 0.0
            before = state.refusals
            self._news.notify_all()
            self._news.wait_for(lambda: self._is_idle or state.refusals > before, seconds)
            return self._is_idle

    def end_well(self, tokens: list[str], seconds: float) -> bool:
        """Note that these texts are to come back; return whether that is on the disk."""
        if not self.flush(seconds):
            return False
        for token in tokens:
            self._wish(token, lambda journal: journal.note_good_end())
        return self.flush(seconds)

    def close(self, seconds: float) -> None:
        """Write what is waiting and end the thread."""
        self.flush(seconds)
        with self._news:
            self._state.is_closed = True
            self._news.notify_all()
        self._thread.join(seconds)

    @property
    def _is_idle(self) -> bool:
        return not self._state.wishes and not self._state.is_busy

    # The thread

    def _work(self) -> None:
        while True:
            token, wish = self._next()
            if wish is None:
                break
            refused = self._tried(token, wish)
            self._note(token, wish, refused)
        for journal in self._journals.values():
            journal.close()

    def _next(self) -> tuple[str, _Wish | None]:
        """Wait for something to do; None when all is over."""
        with self._news:
            while not self._state.is_closed:
                now = time.monotonic()
                wishes = self._state.wishes
                due = next((each for each in wishes if wishes[each].not_before <= now), None)
                if due is not None:
                    self._state.is_busy = True
                    return due, wishes.pop(due)
                soonest = min((each.not_before for each in wishes.values()), default=None)
                self._news.wait(None if soonest is None else soonest - now)
            return "", None

    def _tried(self, token: str, wish: _Wish) -> Exception | None:
        """Do it; return why it could not be done."""
        try:
            self._runs.begin()
            journal = self._journals.setdefault(token, Journal(self._runs.journal(token)))
            wish.act(journal)
            if not journal.is_begun:
                del self._journals[token]
            if wish.continues is not None:
                self._let_go(wish.continues, is_orderly=wish.is_orderly)
        except OSError as error:
            return error
        except Exception as error:  # noqa: BLE001 - the thread must outlive every mistake of ours
            self._journals.pop(token, None)  # the next text begins anew
            return error
        return None

    def _let_go(self, old: Path, *, is_orderly: bool) -> None:
        if is_orderly:
            old.unlink(missing_ok=True)
        else:
            self._runs.put_aside(old)

    def _note(self, token: str, wish: _Wish, refused: Exception | None) -> None:
        """Remember what could not be done for later, and tell when that begins and ends."""
        with self._news:
            state = self._state
            is_news = (refused is not None) != state.is_refused
            state.is_refused = refused is not None
            state.is_busy = False
            if refused is not None:
                state.refusals += 1
                wish.not_before = time.monotonic() + _TRY_AGAIN
                self._try_later(token, wish)
            self._news.notify_all()
        if is_news:
            with contextlib.suppress(RuntimeError):  # the window is gone already
                self._heard(refused)

    def _try_later(self, token: str, wish: _Wish) -> None:
        """Put a wish back, unless there is a newer one; that takes over what it goes on from."""
        newer = self._state.wishes.setdefault(token, wish)
        if newer.continues is None:
            newer.continues, newer.is_orderly = wish.continues, wish.is_orderly
