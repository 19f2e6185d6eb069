"""The problems of a whole FAQ, kept up to date: after a key press one text is read again."""

from collections.abc import Iterable, Iterator, Mapping

from editor.checks.around import Around, Nothing
from editor.checks.facts import Facts, facts_of
from editor.checks.link_names import link_name_problems
from editor.checks.problem import Finding, Problem
from editor.checks.similar import alike
from editor.checks.sources import Kind, Texts
from editor.checks.switches import NONE_OFF, Switches
from editor.checks.targets import (
    Checked,
    by_node,
    insecure_links,
    unknown_link_names,
    unknown_names,
    unknown_pages,
)
from editor.document.edits import Part, quoted
from editor.language import _

ByNode = Mapping[int, tuple[Problem, ...]]


class Checker:
    """Checks texts, and remembers for each what was found in it alone."""

    def __init__(self, around: Around | None = None, switches: Switches = NONE_OFF) -> None:
        self._around: Around = around or Nothing()
        self._switches = switches
        self._checked: dict[int, tuple[Texts, Facts]] = {}

    def surround(self, around: Around, switches: Switches) -> None:
        """Take over what is around the texts now; all that depends on it is found anew."""
        if around is not self._around:
            self._checked = {
                number: (texts, facts_of(texts, around))
                for number, (texts, _) in self._checked.items()
            }
        self._around, self._switches = around, switches

    def replace(self, all_texts: Iterable[Texts]) -> None:
        """Take over all texts; those that are known as they are, are not read again."""
        self._checked = {each.id: self._read(each) for each in all_texts}

    def update(self, changed: Iterable[Texts]) -> None:
        """Take over some texts; the others, and the order of all, stay."""
        for each in changed:
            self._checked[each.id] = self._read(each)

    def problems(self) -> ByNode:
        """Return the problems of each topic and question that has any; 0 stands for the page."""
        checked = list(self._checked.values())
        found = (*_own(checked), *self._shared(checked), *self._of_settings())
        off = self._switches.off
        return by_node(problem for problem in found if problem.finding.rule not in off)

    def _read(self, texts: Texts) -> tuple[Texts, Facts]:
        known = self._checked.get(texts.id)
        if known is not None and known[0] == texts:
            return known
        return texts, facts_of(texts, self._around)

    def _shared(self, checked: Checked) -> Iterator[Problem]:
        """Yield what only all texts together can tell."""
        texts = [each for each, _ in checked]
        yield from link_name_problems(texts)
        yield from _same_questions(texts)
        yield from insecure_links(checked)
        yield from unknown_link_names(checked, self._around)
        yield from unknown_pages(checked, self._around)
        yield from unknown_names(checked, self._around)

    def _of_settings(self) -> Iterator[Problem]:
        for complaint in self._switches.complaints:
            yield Problem(0, Finding("settings", "settings", 0, 0, complaint))


def _own(checked: Checked) -> Iterator[Problem]:
    return (Problem(texts.id, each) for texts, facts in checked for each in facts.findings)


def _same_questions(all_texts: Iterable[Texts]) -> Iterator[Problem]:
    items = [each for each in all_texts if each.kind is Kind.ITEM and each.name.strip()]
    for group in alike((number, each.name) for number, each in enumerate(items)):
        first, *others = (items[number] for number in group)
        for each in others:
            if _is_repeated_on_purpose(first, each):
                continue
            message = _(
                "This asks the same as {other}. Put both into one, or say what is different."
            ).format(other=quoted(first.name))
            finding = Finding(
                "near-duplicate-question", Part.QUESTION, 0, len(each.name), message
            )  # fmt: skip
            yield Problem(each.id, finding)


def _is_repeated_on_purpose(one: Texts, other: Texts) -> bool:
    """Whether two topics have the very same question and answer: each is shown on its own."""
    return one.topic != other.topic and (one.name, one.answer) == (other.name, other.answer)
