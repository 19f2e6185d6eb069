"""Tasks `history` and `history_content`: what Git knows of a file, and what the file held then.

`history` takes `path`. Its first part is `{"names": [{"kind", "name", "commit", "time",
"is_current"}, …]}`, the branches and tags; each further part is `{"commits": [{"name", "author",
"time", "title", "path"}, …]}`, the newest first. Times are in seconds since 1970. The result is how
many commits there are.

`history_content` takes `path`, `commit` and perhaps `place`, where the file stood in that commit.
The result is what it held, in Base64.
"""

import base64
from itertools import islice
from pathlib import Path

from editor.background.desk import Desk, Json, TaskError
from editor.storage.git_history import Commit, GitHistoryError, VersionName

_AT_ONCE = 100


def history(arguments: Json, desk: Desk) -> int:
    """Send what Git knows of a file, a part at a time; return how many commits that are."""
    from editor.storage.git_history.history import GitHistory  # noqa: PLC0415 - loads a reader of Git

    count = 0
    try:
        with GitHistory.of(Path(str(arguments["path"]))) as found:
            desk.send({"names": [_as_name(each) for each in found.names()]})
            commits = found.commits()
            while part := [_as_commit(each) for each in islice(commits, _AT_ONCE)]:
                count += len(part)
                desk.send({"commits": part})
    except GitHistoryError as error:
        if not count:
            raise TaskError(str(error)) from error
    return count


def history_content(arguments: Json, _desk: Desk) -> str:
    """Return what a file held at a commit."""
    from editor.storage.git_history.history import GitHistory  # noqa: PLC0415 - as above

    place = arguments.get("place")
    try:
        with GitHistory.of(Path(str(arguments["path"]))) as found:
            content = found.content(str(arguments["commit"]), str(place) if place else None)
    except GitHistoryError as error:
        raise TaskError(str(error)) from error
    return base64.b64encode(content).decode()


def _as_name(name: VersionName) -> Json:
    return {
        "kind": name.kind.value, "name": name.name, "commit": name.commit,
        "time": name.when.timestamp(), "is_current": name.is_current,
    }  # fmt: skip


def _as_commit(commit: Commit) -> Json:
    return {
        "name": commit.name, "author": commit.author, "time": commit.when.timestamp(),
        "title": commit.title, "path": commit.path,
    }  # fmt: skip
