"""Mending problems: one, or all of a kind, as one step of the history."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from editor.checks.problem import Problem
from editor.checks.rules import all_rules
from editor.checks.sources import PAGE_ID, Texts, page_texts, texts_of
from editor.document import BODY, Document, Refusal
from editor.document.edits import Edit, Part, quoted, replace_all
from editor.document.faq import Position
from editor.document.parts import Outside
from editor.document.search import Place, Replacement
from editor.language import _, ngettext

_CHANGED = _("The text has changed since it was checked. Try again in a moment.")


def fixed(document: Document, problems: Sequence[Problem], checked: Mapping[int, Texts]) -> Edit:
    """Return the step that mends problems.

    Args:
        document: what they are in.
        problems: those to mend; each has a fix.
        checked: the texts as they were when the problems were found, by id.

    Raises:
        DocumentError: all texts are others now, or the file cannot hold the new ones.
    """
    positions = _positions(document, {problem.node for problem in problems})
    choices: dict[Place, list[Replacement]] = {}
    for problem in problems:
        fix, position = problem.finding.fix, positions.get(problem.node)
        if fix is not None and position is not None and _is_as_checked(document, position, checked):
            place = _place(problem, position)
            choices.setdefault(place, []).append(Replacement(fix.start, fix.end, fix.text))
    ordered = {
        place: sorted(each, key=lambda one: (one.start, one.end)) for place, each in choices.items()
    }
    edit = replace_all(document, ordered, "") if ordered else None
    if edit is None:
        raise Refusal(_CHANGED)
    return replace(edit, label=_label(problems))


def fixable(problems: Iterable[Problem], rule: str) -> list[Problem]:
    """Return the problems of a kind that know how to be mended."""
    return [each for each in problems if each.finding.rule == rule and each.finding.fix is not None]


def _positions(document: Document, wanted: set[int]) -> dict[int, Position]:
    """Return where topics and questions stand; the page stands nowhere."""
    found: dict[int, Position] = {PAGE_ID: ()} if PAGE_ID in wanted else {}
    if len(wanted) == 1 and not found:
        (node,) = wanted
        position = document.faq.position(node)
        return {} if position is None else {node: position}
    return found | {
        node.id: position for position, node in document.faq.walk() if node.id in wanted
    }


def _is_as_checked(document: Document, position: Position, checked: Mapping[int, Texts]) -> bool:
    node = document.faq.at(position)
    now = texts_of(node) if node is not None else page_texts(document)
    then = checked.get(now.id)
    return then is not None and (then.name, then.anchor, then.answer) == (
        now.name, now.anchor, now.answer,
    )  # fmt: skip


def _place(problem: Problem, position: Position) -> Place:
    part = problem.finding.part
    return (
        Place(Outside.BODY, pointer=BODY) if part == Outside.BODY else Place(Part(part), position)
    )


def _label(problems: Sequence[Problem]) -> str:
    rule = all_rules()[problems[0].finding.rule]
    count = len(problems)
    one_fix = problems[0].finding.fix
    if count == 1 and one_fix is not None:
        return _("fix {what}").format(what=quoted(one_fix.label))
    sentence = ngettext("fix of {n} place: {kind}", "fix of {n} places: {kind}", count)
    return sentence.format(n=count, kind=rule.title)
