"""Whatever call to the system fails while a journal is written, it has the old or the new text."""

import pytest

from tests.endurance.saving_acts import KeepJournal
from tests.storage.faulty_calls import every_fault

pytestmark = pytest.mark.usefixtures("quick_disk")


def test_no_failing_call_damages_a_journal(tmp_path):
    (tmp_path / "first").mkdir()
    first = KeepJournal(tmp_path / "first")
    first.prepare()
    faults = list(every_fault(first.do, ("ENOSPC", "EIO")))
    for number, fault in enumerate(faults):
        folder = tmp_path / str(number)
        folder.mkdir()
        act = KeepJournal(folder)
        act.prepare()
        is_done = True
        with fault.at_work():
            try:
                act.do()
            except OSError:
                is_done = False
        assert act.complaint(is_done=is_done) == "", (fault.failed, fault.made)
        act.close()
    first.close()
    assert len(faults) > 4
