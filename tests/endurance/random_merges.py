"""Merge documents that two people changed at random; each failure is printed with its seed.

Without a path the documents are random too; with paths these files are changed. With `--replay`
the paths are the versions of one file in order: each change is brought to versions near it, as
cherry-picks and reverts do, and compared with what Git's own merge of lines makes of it.
"""

import argparse
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[2]))

from editor.document import Document, DocumentError
from editor.document.errors import PatchError
from editor.review.merging import Merge, merge
from tests.document.random_documents import random_document
from tests.document.random_steps import random_step

NEAR = 6


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="the first seed")
    parser.add_argument("--merges", type=int, default=1_000)
    parser.add_argument("--replay", action="store_true", help="replay the versions of one file")
    parser.add_argument("files", type=Path, nargs="*", metavar="PATH")
    arguments = parser.parse_args()
    counts: Counter[str] = Counter()
    failures = 0
    if arguments.replay:
        failures = _replay(arguments.files, counts)
    else:
        contents = [path.read_bytes() for path in arguments.files]
        for seed in range(arguments.seed, arguments.seed + arguments.merges):
            failure = _run(Random(seed), contents, counts)
            if failure:
                failures += 1
                print(f"seed {seed}: {failure}")
    print(", ".join(f"{count} {name}" for name, count in counts.items()))
    return 1 if failures else 0


def _run(random: Random, contents: list[bytes], counts: Counter[str]) -> str | None:
    """Merge one document that was changed twice; return what went wrong."""
    try:
        base = Document.from_bytes(random.choice(contents) if contents else random_document(random))
        ours, theirs = _changed(random, base), _changed(random, base)
    except DocumentError:
        return None
    if base.is_plain_text:
        return None
    if merge(base, base, theirs).document.to_bytes() != theirs.to_bytes():
        return "with our side unchanged the bytes are not theirs"
    if merge(base, ours, base).document.to_bytes() != ours.to_bytes():
        return "with their side unchanged the bytes are not ours"
    result = merge(base, ours, theirs)
    counts[_kind(result)] += 1
    return None


def _changed(random: Random, document: Document) -> Document:
    for _ in range(random.randrange(1, 4)):
        step = random_step(random, document.data)
        try:
            document = document.patched([step]) if step is not None else document
        except PatchError:
            continue
    return Document.from_bytes(document.to_bytes(), is_page=document.source.opening != "")


def _kind(result: Merge) -> str:
    if not result.by_items:
        return "by lines"
    return "with conflicts" if result.conflicts else "clean"


def _replay(paths: list[Path], counts: Counter[str]) -> int:
    failures = 0
    last = len(paths) - 1
    for change in range(last):
        for near in range(max(change - NEAR, 0), min(change + NEAR, last) + 1):
            if near in (change, change + 1):
                continue
            for old, new in ((change, change + 1), (change + 1, change)):
                try:
                    failure = _pick(paths[old], paths[near], paths[new], counts)
                except DocumentError:
                    continue
                if failure:
                    failures += 1
                    print(f"{paths[old].name}, {paths[near].name}, {paths[new].name}: {failure}")
    return failures


def _pick(base: Path, ours: Path, theirs: Path, counts: Counter[str]) -> str | None:
    """Bring one change to another version; return what is worse than what Git does."""
    result = merge(*(Document.open(path) for path in (base, ours, theirs)))
    counts[_kind(result)] += 1
    with tempfile.TemporaryDirectory() as folder:
        copies = [Path(folder, name) for name in ("ours", "base", "theirs")]
        for copy, path in zip(copies, (ours, base, theirs), strict=True):
            copy.write_bytes(path.read_bytes())
        merged = subprocess.run(
            ["git", "merge-file", "-p", *map(str, copies)], capture_output=True, check=False
        )
    if merged.returncode:
        counts["conflicts of lines"] += 1
        counts["of these clean"] += not result.conflicts
        return None
    if result.conflicts:
        return "a conflict where lines have none"
    return None if merged.stdout == result.document.to_bytes() else "other bytes than by lines"


if __name__ == "__main__":
    sys.exit(main())
