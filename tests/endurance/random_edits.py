"""Edit documents at random for as long as you like; each failure is printed with its seed.

Without a path the documents are random too; with paths these files are edited.
"""

import argparse
import sys
import traceback
from collections import Counter
from pathlib import Path
from random import Random

import yaml

sys.path.insert(0, str(Path(__file__).parents[2]))

from editor.document import Document, DocumentError
from tests.document.random_documents import random_document
from tests.document.random_steps import random_step, take


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1, help="the first seed")
    parser.add_argument("--operations", type=int, default=10_000)
    parser.add_argument("--show", type=int, default=3, help="failures of a kind to print in full")
    parser.add_argument("files", type=Path, nargs="*", metavar="PATH")
    arguments = parser.parse_args()
    contents = [path.read_bytes() for path in arguments.files]
    counts: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    seed = arguments.seed
    while counts["operations"] < arguments.operations:
        failure = _run(seed, contents, counts)
        if failure:
            kind = failure.rstrip().splitlines()[-1][:100]
            kinds[kind] += 1
            if kinds[kind] <= arguments.show:
                print(f"seed {seed}: {failure}\n")
        seed += 1
    print(", ".join(f"{count} {name}" for name, count in counts.items()))
    for kind, count in kinds.most_common():
        print(f"{count} × {kind}")
    return 1 if kinds else 0


def _run(seed: int, contents: list[bytes], counts: Counter[str]) -> str | None:
    """Edit one document a few times; return what went wrong."""
    random = Random(seed)
    content = random.choice(contents) if contents else random_document(random)
    try:
        document = Document.from_bytes(content)
    except DocumentError as error:
        counts["not opened"] += 1
        return _wrongly_refused(content, error)
    if document.is_plain_text:
        counts["without front matter"] += 1
        return None
    if document.to_bytes() != content:
        return "not kept"
    step = None
    try:
        for _ in range(random.randrange(1, 8)):
            step = random_step(random, document.data)
            if step is not None:
                counts["operations"] += 1
                edited = take(document, step)
                counts["refused"] += edited is None
                document = edited or document
    except (AssertionError, DocumentError, ValueError, LookupError, TypeError, AttributeError):
        text = document.to_text()
        return f"{step}\n{text if len(text) < 2000 else '…'}\n{traceback.format_exc()}"
    return None


def _wrongly_refused(content: bytes, error: DocumentError) -> str | None:
    """Whether PyYAML reads what the program does not."""
    text = content.decode("utf-8-sig")
    if text.startswith("---"):
        text = text[3:].split("\n---")[0]
    try:
        yaml.load(text, yaml.CSafeLoader)
    except (yaml.YAMLError, ValueError):
        return None
    return f"{text}\nrefused: {error}"


if __name__ == "__main__":
    sys.exit(main())
