"""What the disk says is said in words that a writer can act on."""

import errno
import os

import pytest

from editor.storage.reasons import reason


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (errno.ENOSPC, "there is no space left on the disk"),
        (errno.EDQUOT, "your share of the disk is used up"),
        (errno.EACCES, "you are not allowed to write there"),
        (errno.EROFS, "the disk can only be read"),
        (errno.ENAMETOOLONG, "the name is too long"),
        (errno.EIO, "the disk reports an error"),
        (errno.ENOEXEC, os.strerror(errno.ENOEXEC)),
    ],
)
def test_the_number_of_an_error_becomes_a_sentence(number, said):
    assert reason(OSError(number, os.strerror(number))) == said


def test_what_the_program_found_out_itself_is_said_as_it_is():
    assert reason(OSError(errno.EIO, "the moon is in the way")) == "the moon is in the way"
    assert reason(OSError("no number")) == "no number"


def test_windows_says_by_a_number_of_its_own_that_a_file_is_in_use():
    error = PermissionError(errno.EACCES, "Zugriff verweigert")
    error.winerror = 32
    assert reason(error) == "another program is using the file"
