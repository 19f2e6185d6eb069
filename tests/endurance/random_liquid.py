"""Compares our Liquid with real Jekyll on random filters, values, arguments and templates.

PYTHONPATH=. python3 tests/endurance/random_liquid.py --templates 20000 --seed 1
"""

import argparse
import random
import sys
import tempfile
from pathlib import Path

from editor.preview.liquid.filters.registry import FILTERS
from tests.oracle import Oracle
from tests.preview.liquid.cases import ASSIGNING, CONDITIONS, LAX, LOOKING_UP, LOOPS, PRINTING, TEXT
from tests.preview.liquid.mini_site import PAGE, Both

#: These answer by chance, by the clock, or not at all in the oldest Liquid that we compare with.
_LEFT_OUT = {"sample", "sum", "flatify", "liquify", "liquefy", "liquid_render", "render_liquid"}
_LITERALS = (
    "nil", "true", "false", "0", "1", "-1", "2", "3", "1.5", "-2.5", "'a'", "'b'", "''", "' '",
    "','", "'v'", "'x'", "'n'", "'t'", "'1'", "'2.5'", "'-3'", "'first'", "'last'", "'a b c'",
    "'<b>x</b> & y'", "'%Y-%m-%d'", "'%b %e'", "'2021-03-04'", "'now'", "'i'", "'i.a > 1'",
    "'i.a'", "'a=b&c d/é?'", "blank", "empty", "(1..3)", "nope", "'raw'", "'pretty'",
    "'ordinal'", "'US'", "'cjk'", "'É-_. x'", "'o.p'", "10", "\"it's\"", "'http://a.b/c d'",
    "'/x/index.html'",
)  # fmt: skip
_PIECES = (
    "'", '"', "|", ":", ",", ".", "..", "[", "]", "(", ")", " ", "-", "=", "==", "<", "and", "or",
    "contains", "{{", "}}", "{%", "%}", "%", "}", "{", "1", "x", "page.s", "\n", "if", "for", "in",
)  # fmt: skip


def value(chance: random.Random) -> str:
    """Return something that has a value."""
    if chance.random() < 0.55:
        return "page." + chance.choice([key for key in PAGE if key not in ("size", "first")])
    return chance.choice(_LITERALS)


def filtered(chance: random.Random) -> str:
    """Return an output with one to three filters."""
    names = sorted(set(FILTERS) - _LEFT_OUT)
    text = value(chance)
    for _ in range(chance.choice((1, 1, 1, 2, 3))):
        arguments = [value(chance) for _ in range(chance.choice((0, 0, 1, 1, 1, 2, 2)))]
        text += f" | {chance.choice(names)}" + (": " + ", ".join(arguments) if arguments else "")
    return f"{{{{ {text} }}}}" if chance.random() < 0.5 else f"{{{{ {text} | inspect }}}}"


def mutated(chance: random.Random) -> str:
    """Return one of the templates of our tests with a small slip."""
    text = chance.choice([*ASSIGNING, *CONDITIONS, *LAX, *LOOKING_UP, *LOOPS, *PRINTING, *TEXT])
    for _ in range(chance.choice((1, 1, 2, 3))):
        place = chance.randrange(len(text) + 1)
        length = chance.choice((0, 0, 1, 1, 2, 5))
        text = text[:place] + chance.choice((*_PIECES, "")) + text[place + length :]
    return text


def main() -> int:
    """Compare until there is a difference too many."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--templates", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--kind", choices=("filters", "slips"), default="filters")
    parser.add_argument("--most", type=int, default=40)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    make = filtered if options.kind == "filters" else mutated
    oracle = Oracle()
    different = 0
    with tempfile.TemporaryDirectory() as folder:
        both = Both(oracle, Path(folder))
        for _ in range(options.templates):
            template = make(chance)
            said: list[str] = []
            theirs, ours = both.theirs(template), both.ours(template, said.append)
            if theirs != ours and not any("Filters of plugins" in each for each in said):
                different += 1
                print(f"{template!r}\n  Jekyll {theirs!r}\n  we     {ours!r} {said}")
                if different >= options.most:
                    break
    oracle.close()
    print(f"{options.templates} templates, {different} differences")
    return bool(different)


if __name__ == "__main__":
    sys.exit(main())
