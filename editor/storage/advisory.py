"""Locks that the system takes back by itself when the process that has them ends.

They bind only programs that ask for them, which ours do.
"""

import sys

if sys.platform == "win32":
    import msvcrt
    import os

    #: Windows locks bytes; this one is behind the end of what such a file holds, so that others
    #: may still read it.
    _FAR_BEHIND = 1 << 30

    def try_lock(descriptor: int) -> bool:
        """Take the lock of an open file; return whether it could be had."""
        os.lseek(descriptor, _FAR_BEHIND, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        finally:
            os.lseek(descriptor, 0, os.SEEK_SET)
        return True

else:
    import fcntl

    def try_lock(descriptor: int) -> bool:
        """Take the lock of an open file; return whether it could be had."""
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
