"""What a trial sees: it says so where it is right, waits until it is, and ends where it is not."""

import time
from collections.abc import Callable

_PAUSE = 0.2  # seconds


def see(what: str, *, right: bool) -> None:
    """Say that a part works.

    Raises:
        AssertionError: it does not.
    """
    if not right:
        raise AssertionError(f"this is not so: {what}")
    print(f"   {what}", flush=True)


def wait_until(true: Callable[[], bool], what: str, seconds: float) -> None:
    """Look again and again until something is so.

    Raises:
        TimeoutError: it did not come about.
    """
    end = time.monotonic() + seconds
    while not true():
        if time.monotonic() > end:
            raise TimeoutError(f"in {seconds:.0f} seconds this did not come about: {what}")
        time.sleep(_PAUSE)
    see(what, right=True)
