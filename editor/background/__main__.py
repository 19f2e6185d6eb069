"""Starts the process in the language of the window: `python -m editor.background de`."""

import sys

from editor.language import use

if __name__ == "__main__":
    if len(sys.argv) > 1:
        use(sys.argv[1])
    from editor.background.worker import start  # its texts are looked up on loading

    sys.exit(start())
