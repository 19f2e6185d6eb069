"""Mending problems: one, or all of a kind, as one step of the history."""

from collections.abc import Iterable, Mapping, Sequence

from editor.checks.problem import PAGE_TEXT, Fix, Problem
from editor.checks.rules import all_rules
from editor.checks.sources import Texts, page_texts, texts_of
from editor.document import Document, Refusal
from editor.document.edits import Edit, NewText, Part, quoted, reword_body, reword_many
from editor.document.faq import Position
from editor.language import _, ngettext

_CHANGED = _("The text has changed since it was checked. Try again in a moment.")


def fixed(document: Document, problems: Sequence[Problem], checked: Mapping[int, Texts]) -> Edit:
    """Return the step that mends problems.

    Args:
        document: what they are in.
        problems: those to mend; each has a fix.
        checked: the texts as they were when the problems were found, by id.

    Raises:
        Refusal: a text is another now, or the file cannot hold the new one.
    """
    in_page = [each for each in problems if each.finding.part == PAGE_TEXT]
    if not in_page:
        edit = reword_many(document, _new_texts(document, problems, checked), _label(problems))
    elif len(in_page) < len(problems):
        raise Refusal(_("These places have to be mended one by one."))
    else:
        texts = checked[in_page[0].node]
        if texts != page_texts(document):
            raise Refusal(_CHANGED)
        edit = reword_body(document, _mended(texts.answer, _fixes(in_page)))
    if edit is None:
        raise Refusal(_CHANGED)
    return edit


def fixable(problems: Iterable[Problem], rule: str) -> list[Problem]:
    """Return the problems of a kind in questions and topics that know how to be mended."""
    return [
        each for each in problems
        if each.finding.rule == rule
        and each.finding.fix is not None
        and each.finding.part != PAGE_TEXT
    ]  # fmt: skip


def _label(problems: Sequence[Problem]) -> str:
    rule = all_rules()[problems[0].finding.rule]
    count = len(problems)
    one_fix = problems[0].finding.fix
    if count == 1 and one_fix is not None:
        return _("fix {what}").format(what=quoted(one_fix.label))
    sentence = ngettext("fix of {n} place: {kind}", "fix of {n} places: {kind}", count)
    return sentence.format(n=count, kind=rule.title)


def _new_texts(
    document: Document, problems: Sequence[Problem], checked: Mapping[int, Texts]
) -> Iterable[NewText]:
    by_text: dict[tuple[int, str], list[Problem]] = {}
    for problem in problems:
        by_text.setdefault((problem.node, problem.finding.part), []).append(problem)
    positions = _positions(document, {node for node, _part in by_text})
    for (node, part), found in by_text.items():
        position, texts = positions.get(node), checked.get(node)
        now = document.faq.at(position) if position is not None else None
        if position is None or texts is None or now is None or not _is_same(texts, texts_of(now)):
            raise Refusal(_CHANGED)
        yield NewText(position, Part(part), _mended(_text(texts, part), _fixes(found)))


def _positions(document: Document, wanted: set[int]) -> dict[int, Position]:
    if len(wanted) == 1:
        (node,) = wanted
        position = document.faq.position(node)
        return {} if position is None else {node: position}
    return {node.id: position for position, node in document.faq.walk() if node.id in wanted}


def _is_same(one: Texts, other: Texts) -> bool:
    return (one.name, one.anchor, one.answer) == (other.name, other.anchor, other.answer)


def _text(texts: Texts, part: str) -> str:
    if part == Part.ANCHOR:
        return texts.anchor or ""
    return texts.answer if part == Part.ANSWER else texts.name


def _fixes(problems: Iterable[Problem]) -> list[Fix]:
    return [each.finding.fix for each in problems if each.finding.fix is not None]


def _mended(text: str, fixes: Iterable[Fix]) -> str:
    """Return a text with fixes applied from its end on; one that meets another waits its turn."""
    begin = len(text) + 1
    for fix in sorted(fixes, key=lambda one: (one.start, one.end), reverse=True):
        if fix.end <= begin and fix.start < begin:
            text = text[: fix.start] + fix.text + text[fix.end :]
            begin = fix.start
    return text
