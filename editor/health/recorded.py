"""The states of a file that Git has recorded."""

from functools import partial
from pathlib import Path

from editor.health.states import State
from editor.storage.git_history import GitHistoryError, IncompleteHistoryError

_MOST = 2_000


def recorded_states(path: Path) -> tuple[list[State], str]:
    """Return what a file held at each commit, the newest first, and why there is no more.

    The second is a sentence, and empty where everything was found. The states can be read as
    long as the process lives.
    """
    from editor.storage.git_history.history import GitHistory  # noqa: PLC0415 - loads a reader of Git

    found: list[State] = []
    try:
        history = GitHistory.of(path)
        for commit in history.commits():
            read = partial(history.content, commit.name, commit.path)
            found.append(State(commit.when, commit.content, read))
            if len(found) >= _MOST:
                break
    except IncompleteHistoryError as error:
        return found, str(error)
    except GitHistoryError as error:
        return [], str(error)
    return found, ""
