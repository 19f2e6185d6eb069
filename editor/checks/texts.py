"""Rules about single texts: empty ones, very long ones, quotations with marks of two kinds."""

import re
from collections.abc import Iterator

from editor.checks.problem import Finding, Fix
from editor.checks.prose import HIDDEN, Prose
from editor.checks.sources import Kind, Texts
from editor.document.edits import NEW_ANSWER, Part
from editor.language import _

_LONG = 900  # words; readers need four minutes for so many
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_TAG_OR_LIST = re.compile(r"</?[a-zA-Z][^>]*>|\{:[^}\n]*\}")
_LONGEST_QUOTATION = 300
#: Opening marks, what they close with, and what they were closed with instead.
_CURLY = re.compile(rf"([“„])([^“”„\"\n{HIDDEN}]{{1,{_LONGEST_QUOTATION}}})(?<=[^\s(])\"(?!\w)")
_STRAIGHT = re.compile(rf"(?<![\w\"])\"(?=\w)([^“”„\"\n{HIDDEN}]{{1,{_LONGEST_QUOTATION}}})”")
_CLOSING = {"“": "”", "„": "“"}


def empty_texts(texts: Texts) -> Iterator[Finding]:
    """Find questions, titles and answers that say nothing."""
    if texts.kind is Kind.TOPIC and texts.is_titled and not texts.name.strip():
        message = _("This topic has no title. Write one, or move its questions to another topic.")
        yield Finding("empty-question", Part.TITLE, 0, len(texts.name), message)
    if texts.kind is Kind.ITEM and not texts.name.strip():
        message = _("This question is empty. Write what readers ask, or delete it.")
        yield Finding("empty-question", Part.QUESTION, 0, len(texts.name), message)
    if texts.kind is Kind.ITEM and texts.answer.strip() in {"", NEW_ANSWER.strip()}:
        message = _("This question has no answer. Write one, or delete the question.")
        yield Finding("empty-answer", Part.ANSWER, 0, len(texts.answer), message)


def long_answer(prose: Prose, part: str) -> Iterator[Finding]:
    """Find an answer that would be easier to read as several."""
    is_answer = part == Part.ANSWER and len(prose.text) > _LONG
    count = len(_WORD.findall(prose.text)) if is_answer else 0
    if count > _LONG:
        message = _(
            "This answer has {count} words. Readers find things more easily "
            "in several questions with shorter answers."
        ).format(count=count)
        yield Finding("long-answer", part, 0, 0, message)


def mixed_quotes(prose: Prose, part: str) -> Iterator[Finding]:
    """Find quotations that open with a curly mark and close with a straight one, or so."""
    if "“" not in prose.text and "”" not in prose.text and "„" not in prose.text:
        return
    text = _TAG_OR_LIST.sub(lambda match: HIDDEN * len(match.group()), prose.visible)
    for match in _CURLY.finditer(text):
        closing = _CLOSING[match[1]]
        yield _mixed(part, match, match.end() - 1, closing)
    for match in _STRAIGHT.finditer(text):
        yield _mixed(part, match, match.start(), "“")


def _mixed(part: str, match: re.Match[str], place: int, mark: str) -> Finding:
    message = _(
        "This quotation begins and ends with marks of two kinds. "
        "Write {mark} here, as at its other end."
    ).format(mark=mark)
    fix = Fix(_("Use marks of one kind"), place, place + 1, mark)
    return Finding("mixed-quotes", part, match.start(), match.end(), message, fix)
