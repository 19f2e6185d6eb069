"""What a check with Jekyll found, question by question, as values that a list can show."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from editor.language import _, ngettext

#: Where a line of HTML ends when it is shown: behind the end of a block, before its beginning.
_BREAK = re.compile(r"(?<=>)(?=<(?:p|div|ul|ol|li|h[1-6]|pre|table|tr|dl|dt|dd|blockquote)\b)")
_END = re.compile(r"(</(?:p|div|ul|ol|li|h[1-6]|pre|table|tr|dl|dt|dd|blockquote)>)(?=.)")
_LONGEST = 20_000  # characters of one rendering that are shown
_DIFFERS = "≠ "
_SAME = "  "

AROUND = _("The page around the questions")


@dataclass(frozen=True, slots=True)
class CheckedText:
    """A question (or the page around all): whether it looks alike, and both renderings."""

    title: str
    is_equal: bool
    ours: str
    theirs: str

    @property
    def state(self) -> str:
        return _("same") if self.is_equal else _("different")


def checked_texts(answer: Mapping[str, object], titles: Mapping[int, str]) -> list[CheckedText]:
    """Return the questions in the order of the page; what has no question is named by its part."""
    by_title: dict[str, list[Mapping[str, object]]] = {}
    for place in _places(answer, "texts"):
        by_title.setdefault(_title(str(place.get("mark", "")), titles), []).append(place)
    found = [_together(title, places) for title, places in by_title.items()]
    around = _places(answer, "around")
    return [*found, _together(AROUND, around)] if around else found


def summary(texts: Sequence[CheckedText]) -> str:
    """Return what was found as a sentence."""
    questions = [text for text in texts if text.title != AROUND]
    different = sum(not text.is_equal for text in questions)
    around = len(texts) > len(questions)
    if not different and not around:
        return _("Jekyll publishes exactly what the preview shows.")
    said = [_("All questions look the same.")]
    if different:
        sentence = ngettext(
            "{n} of {total} looks different.", "{n} of {total} look different.", different
        )
        said = [sentence.format(n=different, total=len(questions))]
    return " ".join([*said, _("The page around them differs.")] if around else said)


def side_by_side(text: CheckedText) -> tuple[str, str]:
    """Return both renderings as lines, those that differ with a sign before them."""
    ours, theirs = _lines(text.ours), _lines(text.theirs)
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    left: list[str] = []
    right: list[str] = []
    for kind, start, end, begin, stop in matcher.get_opcodes():
        sign = _SAME if kind == "equal" else _DIFFERS
        left += [sign + line for line in ours[start:end]]
        right += [sign + line for line in theirs[begin:stop]]
    return "\n".join(left), "\n".join(right)


def _together(title: str, places: Sequence[Mapping[str, object]]) -> CheckedText:
    """Return one question of all its places; of those that differ if there are any."""
    differing = [place for place in places if not place.get("equal")]
    shown = differing or places
    return CheckedText(
        title,
        not differing,
        "\n".join(str(place.get("ours", "")) for place in shown),
        "\n".join(str(place.get("theirs", "")) for place in shown),
    )


def _places(answer: Mapping[str, object], name: str) -> list[Mapping[str, object]]:
    places = answer.get(name)
    return [each for each in places if isinstance(each, dict)] if isinstance(places, list) else []


def _title(mark: str, titles: Mapping[int, str]) -> str:
    number, _colon, part = mark.partition(":")
    known = titles.get(int(number)) if number.isdecimal() else None
    return known or part.partition("#")[0].capitalize() or AROUND


def _lines(html: str) -> list[str]:
    return _END.sub(r"\1\n", _BREAK.sub("\n", html[:_LONGEST])).split("\n")
