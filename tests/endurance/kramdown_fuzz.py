"""Compare our kramdown with the real one on random texts for as long as you like.

Differences are shrunk, grouped by kind and written to a folder. With paths, the texts in these
files are mutated as well; without any, those of the bundled sample.
"""

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).parents[2]))

from editor.document import Document, DocumentError
from tests.oracle import Oracle
from tests.preview.kramdown.comparison import Comparer, Difference, SkippedError, shrunk
from tests.preview.kramdown.fragments import FRAGMENTS
from tests.preview.kramdown.mutations import mutated, random_text
from tests.preview.kramdown.options import SETS

SAMPLE = Path(__file__).parents[2] / "resources" / "sample" / "faq.md"
SHORTEST_ANSWER = 20
LONGEST_ANSWER = 60_000
#: Half of all texts are read as Jekyll does without settings, the others under some other set.
USUAL = ("jekyll", "jekyll", "jekyll", "kramdown", "GFM")


def main() -> int:
    arguments = _arguments()
    sets = list(arguments.options or SETS)
    fuzzer = Fuzzer(Comparer(Oracle(limit=2)), arguments.folder, arguments.shrink)
    answers = [text for path in arguments.files or [SAMPLE] for text in _texts(path)]
    start = time.monotonic()
    if arguments.as_written:
        inputs = ((number, text, name) for number, text in enumerate(answers) for name in sets)
    else:
        inputs = _inputs(arguments, sets, answers)
    for number, text, name in inputs:
        fuzzer.compare(number, text, name)
    fuzzer.report(time.monotonic() - start)
    return 1 if fuzzer.kinds else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--inputs", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0, help="number of the first input")
    parser.add_argument("--options", action="append", choices=SETS, help="only under these sets")
    parser.add_argument("--folder", type=Path, help="where to write the differences")
    parser.add_argument("--shrink", type=int, default=5, help="differences of a kind to shrink")
    parser.add_argument("--as-written", action="store_true", help="compare the files unchanged")
    parser.add_argument("files", type=Path, nargs="*", metavar="PATH")
    return parser.parse_args()


def _inputs(
    arguments: argparse.Namespace, sets: Sequence[str], answers: Sequence[str]
) -> Iterator[tuple[int, str, str]]:
    """Yield numbered texts, each with the name of the options that it is read under."""
    usual = [name for name in USUAL if name in sets]
    for number in range(arguments.first, arguments.first + arguments.inputs):
        random = Random(f"{arguments.seed}:{number}")
        name = random.choice(usual) if usual and random.random() < 0.6 else random.choice(sets)
        yield number, _input(random, answers), name


def _input(random: Random, answers: Sequence[str]) -> str:
    """Return one of three: fragments, a mutated answer, an answer with a fragment in it."""
    fragments = tuple(FRAGMENTS.values())
    if not answers or random.random() < 0.7:
        return random_text(random, fragments)
    answer = random.choice(answers)
    if random.random() < 0.5:
        return mutated(answer, random)
    paragraphs = answer.split("\n\n")
    paragraphs.insert(random.randrange(len(paragraphs) + 1), random.choice(fragments))
    return "\n\n".join(paragraphs)


def _texts(path: Path) -> Iterator[str]:
    """Yield the texts of a file worth mutating: its long values and its body."""
    content = path.read_bytes()
    try:
        document = Document.from_bytes(content)
        found = list(_strings(document.data))
    except DocumentError:
        found = []
    text = content.decode("utf-8", "replace")
    body = text.split("\n---\n", 1)[-1] if text.startswith("---\n") else text
    if path.suffix in (".md", ".markdown"):
        found.append(body)
    yield from (each for each in found if SHORTEST_ANSWER <= len(each) <= LONGEST_ANSWER)


def _strings(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping):
        for value in data.values():
            yield from _strings(value)
    elif isinstance(data, Sequence):
        for value in data:
            yield from _strings(value)


class Fuzzer:
    """Compares inputs, and keeps and writes what differs."""

    def __init__(self, comparer: Comparer, folder: Path | None, most: int) -> None:
        self._comparer = comparer
        self._folder = folder
        self._most = most
        self._counts: Counter[str] = Counter()
        self._raw: Counter[str] = Counter()
        self._seen: set[tuple[str, str]] = set()
        self.kinds: Counter[str] = Counter()

    def compare(self, number: int, text: str, name: str) -> None:
        """Compare one input under a set of options; shrink it where it differs."""
        options = SETS[name]
        try:
            difference = self._comparer.difference(text, options)
        except SkippedError as error:
            late = "expired" in str(error)
            self._counts["skipped as too slow" if late else "skipped as kramdown raised"] += 1
            return
        self._counts["compared"] += 1
        if difference is None:
            return
        self._counts["different"] += 1
        self._raw[difference.kind] += 1
        if self._raw[difference.kind] > self._most:
            self.kinds[difference.kind] += 1
            return
        smallest = self._smallest(difference)
        self.kinds[smallest.kind] += 1
        if (name, smallest.text) not in self._seen:
            self._seen.add((name, smallest.text))
            self._write(number, name, smallest)

    def _smallest(self, difference: Difference) -> Difference:
        def still_differs(text: str) -> bool:
            try:
                return self._comparer.difference(text, difference.options) is not None
            except SkippedError:
                return False

        text = shrunk(difference.text, still_differs)
        return self._comparer.difference(text, difference.options) or difference

    def _write(self, number: int, name: str, difference: Difference) -> None:
        if self._folder is None:
            print(f"input {number}, {name}: {difference.kind}\n{difference.text!r}\n")
            return
        folder = self._folder / "".join(c if c.isalnum() else "-" for c in difference.kind)
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number}.md").write_text(difference.text, "utf-8", newline="")
        said = {"options": name, **difference.options}
        (folder / f"{number}.txt").write_text(
            f"{json.dumps(said)}\n{difference.text!r}\n"
            f"\nours\n{difference.ours}\n\ntheirs\n{difference.theirs}\n",
            "utf-8",
        )

    def report(self, seconds: float) -> None:
        """Print how much was compared and what differed."""
        for kind, count in self.kinds.most_common():
            print(f"{count} × {kind}")
        counts = ", ".join(f"{count} {name}" for name, count in self._counts.items())
        print(f"{counts}; {len(self.kinds)} kinds of difference; {seconds:.0f} s")


if __name__ == "__main__":
    sys.exit(main())
