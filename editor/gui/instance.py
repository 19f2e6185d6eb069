"""One program for each user: a second start hands its files to the first and ends."""

import hashlib
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QObject, Signal, Slot
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_PATIENCE = 2_000  # milliseconds for an answer; a program that hangs is not waited for
_LONGEST = 1 << 20  # bytes of a call; nobody names so many files
_LONGEST_PATH = 90  # bytes; systems allow about a hundred for a socket
_END = b"\n"
_TAKEN = b"taken\n"
_TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - a desktop's leave to come to the front, no secret


class Calls(QObject):
    """Listens for later starts; only the program that keeps the session may.

    Signals:
        called(list[str]): the window is wanted in front, with these files or folders.
    """

    called = Signal(list)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._callers: list[QLocalSocket] = []
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._welcome)
        address = _address(folder)
        # Whoever keeps the session is the only one: what is there is left from a crash.
        QLocalServer.removeServer(address)
        self.is_listening = self._server.listen(address)

    @Slot()
    def _welcome(self) -> None:
        while self._server.hasPendingConnections():
            caller = self._server.nextPendingConnection()
            self._callers.append(caller)
            caller.readyRead.connect(self._listen)
            caller.disconnected.connect(self._part)
        self._listen()

    @Slot()
    def _listen(self) -> None:
        for caller in list(self._callers):
            if caller.canReadLine():
                self._answer(caller)
            elif caller.bytesAvailable() > _LONGEST:
                caller.abort()

    def _answer(self, caller: QLocalSocket) -> None:
        call = _understood(bytes(caller.readLine().data()))
        if call is None:
            caller.abort()
            return
        caller.write(_TAKEN)
        caller.flush()
        paths, token = call
        if token:
            os.environ[_TOKEN] = token  # Qt shows it to the desktop with the window
        self.called.emit(paths)

    @Slot()
    def _part(self) -> None:
        """Let go of callers that have hung up."""
        unconnected = QLocalSocket.LocalSocketState.UnconnectedState
        for caller in [each for each in self._callers if each.state() == unconnected]:
            self._callers.remove(caller)
            caller.deleteLater()

    def close(self) -> None:
        """Listen no more."""
        self._server.close()


def hand_over(folder: Path, arguments: Sequence[str]) -> bool:
    """Give files to the program that keeps the session in a folder; return whether it took them."""
    caller = QLocalSocket()
    caller.connectToServer(_address(folder))
    if not caller.waitForConnected(_PATIENCE):
        return False
    # The other program stands in another folder.
    paths = [str(Path(each).absolute()) for each in arguments if each]
    call = {"paths": paths, "token": os.environ.get(_TOKEN, "")}
    caller.write(json.dumps(call).encode() + _END)
    caller.flush()
    deadline = QDeadlineTimer(_PATIENCE)
    while not caller.canReadLine():
        if not caller.waitForReadyRead(deadline.remainingTime()):
            return False
    return bytes(caller.readLine().data()) == _TAKEN


def _understood(line: bytes) -> tuple[list[str], str] | None:
    """Return the paths and the token of a call; None if it is not one."""
    try:
        call = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(call, dict):
        return None
    paths, token = call.get("paths"), call.get("token", "")
    if not isinstance(paths, list) or not isinstance(token, str):
        return None
    return ([each for each in paths if isinstance(each, str)], token)


def _address(folder: Path) -> str:
    """Return where a program listens: in its own folder, where no other user can."""
    path = str(folder.absolute() / "calls")
    if sys.platform != "win32" and len(os.fsencode(path)) <= _LONGEST_PATH:
        return path
    return f"faq-editor-{hashlib.sha256(path.encode()).hexdigest()[:24]}"
