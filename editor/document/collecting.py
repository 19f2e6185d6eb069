"""Work that makes many objects and no garbage: passes of the collector over them are in vain."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collecting_paused() -> Iterator[None]:
    """Collect no garbage meanwhile; afterwards it is collected as before."""
    is_collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if is_collecting:
            gc.enable()
