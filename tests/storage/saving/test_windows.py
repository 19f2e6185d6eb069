"""Windows does not let files be exchanged that others look at; a moment later it does."""

from pathlib import Path

import pytest

from editor.storage.saving.windows import exchange

BESIDE, TARGET = Path("beside"), Path("target")


class FakeSystem:
    """Windows as far as it matters: it fails a few times, each time with a code."""

    def __init__(self, *codes: int) -> None:
        self.codes = list(codes)
        self.done: list[str] = []
        self.waited = 0.0

    def exchange(self, _beside: Path, _target: Path) -> None:
        self._do("exchange")

    def rename(self, _beside: Path, _target: Path) -> None:
        self._do("rename")

    def wait(self, seconds: float) -> None:
        self.waited += seconds

    def _do(self, what: str) -> None:
        if self.codes:
            error = PermissionError(13, "no")
            error.winerror = self.codes.pop(0)  # type: ignore[attr-defined]  # as on Windows
            raise error
        self.done.append(what)

    def run(self) -> None:
        exchange(BESIDE, TARGET, exchange_files=self.exchange, rename=self.rename, wait=self.wait)


def test_two_files_are_exchanged():
    system = FakeSystem()
    system.run()
    assert system.done == ["exchange"]
    assert system.waited == 0


@pytest.mark.parametrize("code", [5, 32, 33])
def test_a_file_that_is_looked_at_is_exchanged_a_moment_later(code):
    system = FakeSystem(code, code, code)
    system.run()
    assert system.done == ["exchange"]
    assert 0 < system.waited < 1


def test_a_program_that_does_not_let_go_is_told_of_after_a_second():
    system = FakeSystem(*[32] * 50)
    with pytest.raises(PermissionError):
        system.run()
    assert system.done == []
    assert system.waited < 2


@pytest.mark.parametrize("code", [2, 1, 1175, 1176, 1177])
def test_where_the_system_cannot_exchange_or_stopped_half_way_the_new_file_is_renamed(code):
    system = FakeSystem(code)
    system.run()
    assert system.done == ["rename"]
