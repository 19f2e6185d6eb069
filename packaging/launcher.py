"""Where a built program begins; from source it is `python -m editor`."""

import sys

from editor.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
