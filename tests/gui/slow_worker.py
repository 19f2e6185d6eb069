"""A process for tests: the real worker with tasks of its own."""

import os
import sys
import threading
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from editor.background.worker import main


def shout(arguments, desk):
    desk.send("part")
    return str(arguments["word"]).upper()


def wait_for_cancel(arguments, desk):
    while True:
        desk.send(None)


def hang(arguments, desk):
    threading.Event().wait()


def die(arguments, desk):
    os._exit(3)


sys.exit(main(tasks={"shout": shout, "wait": wait_for_cancel, "hang": hang, "die": die}))
