"""`python -m editor`: a verb runs the command line, anything else opens the window."""

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from editor.cli.verbs import VERBS
from editor.processes import PROCESS, run_process

_APART = "--new-window"
_MERGE = "--merge"
_CONFLICTS = 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status.

    Each face is imported only where it is wanted: the command line starts without Qt.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == [PROCESS]:
        run_process(given[1:])
    if given[:1] == [_MERGE]:
        return _merge(given[1:])
    is_apart = bool(given) and given[0] == _APART
    if is_apart:
        given = given[1:]
    elif given and (given[0] in VERBS or given[0].startswith("-")):
        from editor.cli.main import main as command_line  # noqa: PLC0415 - one face only

        return command_line(given)
    gc.disable()  # until the window is painted: what is made until then is there to stay
    from editor.gui.launch import main as window  # noqa: PLC0415 - one face only

    return window(given, is_apart=is_apart)


def _merge(given: Sequence[str]) -> int:
    """Bring versions together as Git's mergetool, in a window where something is to be chosen.

    Returns:
        0 where the file is one text in the end, 1 where it still holds two versions.
    """
    from editor.cli.main import main as command_line  # noqa: PLC0415 - no window may be needed

    *versions, result = given or [""]
    status = command_line(["merge", *versions, "--output", result, "--name", result])
    if status != _CONFLICTS:
        return status
    from editor.gui.launch import main as window  # noqa: PLC0415 - one face only
    from editor.review.merging.reading_marks import has_marks  # noqa: PLC0415 - as the verb

    window([result], is_apart=True)
    return _CONFLICTS if has_marks(Path(result).read_text("utf-8", "replace")) else 0


if __name__ == "__main__":
    sys.exit(main())
