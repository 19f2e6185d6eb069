"""The places at which a text is worded otherwise as single lines, with a few words around each."""

from collections.abc import Callable, Iterator, Sequence

from editor.review.wording import Fate, Stretch

_AROUND = 30
_MARKS = {Fate.DELETED: "[-{}-]", Fate.INSERTED: "{{+{}+}}", Fate.KEPT: "{}"}


def _in_brackets(fate: Fate, text: str) -> str:
    return _MARKS[fate].format(text)


def excerpts(
    stretches: Sequence[Stretch], marked: Callable[[Fate, str], str] = _in_brackets
) -> Iterator[str]:
    """Yield each place in one line, what went in `[-…-]` and what came in `{+…+}`.

    Args:
        stretches: the whole text.
        marked: writes a stretch in another way.
    """
    line: list[str] = []
    for number, stretch in enumerate(stretches):
        if stretch.fate is not Fate.KEPT:
            line.append(marked(stretch.fate, _one_line(stretch.text)))
            continue
        is_last = number == len(stretches) - 1
        if line and not is_last and len(stretch.text) <= 2 * _AROUND:
            line.append(marked(Fate.KEPT, _one_line(stretch.text)))
            continue
        if line:
            yield "".join([*line, marked(Fate.KEPT, _head(stretch.text))]).strip()
        line = [] if is_last else [marked(Fate.KEPT, _tail(stretch.text))]
    if any(line):
        yield "".join(line).strip()


def _head(text: str) -> str:
    """Return the first words of a text."""
    if len(text) <= _AROUND:
        return _one_line(text)
    cut = text[:_AROUND]
    return _one_line(cut.rpartition(" ")[0] or cut) + "…"


def _tail(text: str) -> str:
    """Return the last words of a text."""
    if len(text) <= _AROUND:
        return _one_line(text)
    cut = text[-_AROUND:]
    return "…" + _one_line(cut.partition(" ")[2] or cut)


def _one_line(text: str) -> str:
    return text.replace("\n", "↵")
