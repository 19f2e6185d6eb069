"""Random acts on random pages, or on real files: each is one difference, and each can be undone.

`python3 tests/endurance/random_reviews.py --pages 5000 [FILE…]` prints what does not hold.
Files are read, changed in memory and never written.
"""

import argparse
import sys
from collections import Counter
from pathlib import Path
from random import Random

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from editor.document import Document, DocumentError
from editor.document.values import same
from editor.review.comparing import Comparison, differences
from editor.review.json_patch import patch_of
from editor.review.sentences import sentence
from editor.review.taking_back import accepted, take_back_all
from tests.review.random_acts import changed, random_page


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=1000, help="how many pages, or rounds a file")
    parser.add_argument("files", nargs="*", type=Path)
    arguments = parser.parse_args()
    told: Counter[str] = Counter()
    for seed in range(arguments.pages):
        for path in arguments.files or [None]:
            random = Random(f"{path} {seed}")
            old = Document.open(path) if path is not None else random_page(random)
            new, acts = changed(random, old, random.randrange(1, 7))
            comparison = differences(old, new)
            for problem in problems(comparison, acts, random):
                told[problem] += 1
                print(f"{path or 'page'}, seed {seed}: {problem}")
                for each in comparison.differences:
                    print(f"    {sentence(comparison, each)}")
    print(f"{arguments.pages} rounds; {dict(told) or 'all holds'}")
    return 1 if told else 0


def problems(comparison: Comparison, acts: int, random: Random):
    """Yield what does not hold of a comparison after some acts."""
    old, new = comparison.old, comparison.new
    if len(comparison.differences) > acts:
        yield "more differences than acts"
    some = list(comparison.differences)
    random.shuffle(some)
    try:
        edit = take_back_all(comparison, some)
        back = edit.after if edit is not None else new
        if not says_same(back, old):
            yield "taking back gives something else"
        if not says_same(accepted(comparison, some), new):
            yield "accepting gives something else"
        patch_of(comparison)
    except DocumentError as error:
        yield f"refused: {error}"


def says_same(left: Document, right: Document) -> bool:
    left.verify()
    return same(left.data, right.data) and left.body == right.body


if __name__ == "__main__":
    sys.exit(main())
