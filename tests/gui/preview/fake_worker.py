"""A stand-in for the process that renders; an answer's text says what becomes of it.

Its arguments are a file to note each start and each request in, and optionally `mute`.
"""

import json
import os
import sys
import time
from pathlib import Path

LOG, MODE = Path(sys.argv[1]), "".join(sys.argv[2:])


def note(word):
    with LOG.open("a") as log:
        log.write(f"{word}\n")


def answer(request):
    text = request.get("item", {}).get("answer", "")
    if text == "hang" or MODE == "mute":
        time.sleep(60)
    if text == "die" or (text == "die once" and LOG.read_text().count("die once") == 1):
        os._exit(3)
    if text == "garbage":
        print("Warning: a library talks\n[1, 2]\n{not json")
    if text == "wrong":
        return {"error": "Line 1 is wrong."}
    return {
        "html": f"{request['kind']} {text} {json.dumps((request.get('page') or {}).get('data'))}"
    }


note("start")
for line in sys.stdin:
    wanted = json.loads(line)
    if wanted["id"]:
        note(wanted.get("item", {}).get("answer", "page"))
    print(json.dumps({"id": wanted["id"], **answer(wanted)}), flush=True)
