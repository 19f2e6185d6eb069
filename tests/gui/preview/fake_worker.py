"""A stand-in for the process that renders; an answer's text says what becomes of it.

Its arguments are a file to note each start and each request in, and optionally `mute`.
"""

import base64
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
    if text == "news":
        print(json.dumps({"progress": {"text": "Reading", "done": 1, "total": 3}}))
        print(json.dumps({"changed": True}))
    if request["kind"] == "asset":
        if request["path"] == "/none.css":
            return {"error": "There is no such file."}
        return {"mime": "text/css", "data": base64.b64encode(b"p {}").decode()}
    source = (request.get("source") or {}).get("data")
    return {"html": f"{request['kind']} {text} {json.dumps(source)}"}


note("start")
for line in sys.stdin:
    wanted = json.loads(line)
    if wanted["id"]:
        note(wanted.get("item", {}).get("answer") or wanted.get("path") or "page")
    print(json.dumps({"id": wanted["id"], **answer(wanted)}), flush=True)
