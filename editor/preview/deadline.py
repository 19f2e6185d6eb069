"""A limit on the time that one answer may take, so that the others need not wait for it."""

import ctypes
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType


class TimeUp(BaseException):
    """The time that was allowed is over."""


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Raise TimeUp inside the block if it takes longer than this; deadlines do not nest.

    Where the system has interval timers (POSIX `setitimer`) they are used: they interrupt regular
    expressions too. Elsewhere a second thread asks the interpreter to raise, which it does between
    two steps of Python.
    """
    if hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread():
        with _timer(seconds):
            yield
    else:
        with _watched(seconds):
            yield


@contextmanager
def _timer(seconds: float) -> Iterator[None]:
    before = signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _ring(_number: int, _frame: FrameType | None) -> None:
    raise TimeUp


@contextmanager
def _watched(seconds: float) -> Iterator[None]:
    lock = threading.Lock()
    is_over = False

    def interrupt() -> None:
        with lock:
            if not is_over:
                ctypes.pythonapi.PyThreadState_SetAsyncExc(
                    ctypes.c_ulong(caller), ctypes.py_object(TimeUp)
                )

    caller = threading.get_ident()
    timer = threading.Timer(seconds, interrupt)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        with lock:
            is_over = True
        timer.cancel()
