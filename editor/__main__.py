"""`python -m editor`: a verb runs the command line, anything else opens the window."""

import sys
from collections.abc import Sequence

from editor.cli.verbs import VERBS
from editor.processes import PROCESS, run_process

_APART = "--new-window"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit status.

    Each face is imported only where it is wanted: the command line starts without Qt.
    """
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == [PROCESS]:
        run_process(given[1:])
    is_apart = bool(given) and given[0] == _APART
    if is_apart:
        given = given[1:]
    elif given and (given[0] in VERBS or given[0].startswith("-")):
        from editor.cli.main import main as command_line  # noqa: PLC0415 - one face only

        return command_line(given)
    from editor.gui.launch import main as window  # noqa: PLC0415 - one face only

    return window(given, is_apart=is_apart)


if __name__ == "__main__":
    sys.exit(main())
