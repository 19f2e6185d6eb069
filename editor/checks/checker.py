"""The problems of a whole FAQ, kept up to date: after a key press one text is read again."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import nullcontext

from editor.checks.around import Around, Nothing
from editor.checks.facts import Facts, facts_of
from editor.checks.link_names import link_name_problems
from editor.checks.problem import PAGE_TEXT, SETTINGS, Finding, Problem
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
from editor.preview.deadline import TimeUp, deadline

#: Seconds that the texts of one question may take, and from how many characters on.
_MOST_SECONDS = 2.0
_SHORT = 1_000

ByNode = Mapping[int, tuple[Problem, ...]]


class Checker:
    """Checks texts, and remembers for each what was found in it alone."""

    def __init__(self, around: Around | None = None, switches: Switches = NONE_OFF) -> None:
        self._around: Around = around or Nothing()
        self._switches = switches
        self._known: dict[int, tuple[Texts, Facts]] = {}
        self._order: Sequence[int] = ()
        self._questions: list[tuple[int, str]] = []
        self._same: list[Sequence[int]] = []

    @property
    def around(self) -> Around:
        """What is around the texts."""
        return self._around

    @property
    def switches(self) -> Switches:
        """The rules that are off."""
        return self._switches

    def surround(self, around: Around, switches: Switches) -> None:
        """Take over what is around the texts now; they are read anew only if others read them."""
        is_read_otherwise = _readers(around) != _readers(self._around)
        self._around, self._switches = around, switches
        if is_read_otherwise:
            self.learn([texts for texts, _facts in self._known.values()], anew=True)

    def learn(self, some_texts: Iterable[Texts], *, anew: bool = False) -> None:
        """Take over texts; those that are known as they are, are not read again unless asked."""
        for each in some_texts:
            known = self._known.get(each.id)
            if anew or known is None or known[0] != each:
                self._known[each.id] = (each, _facts_in_time(each, self._around))

    def arrange(self, order: Sequence[int]) -> None:
        """Take over which of the texts there are now, in the order of the page."""
        self._order = [number for number in order if number in self._known]
        self._known = {number: self._known[number] for number in self._order}

    def problems(self) -> ByNode:
        """Return the problems of each topic and question that has any; 0 stands for the page."""
        checked = [self._known[number] for number in self._order]
        found = (*_own(checked), *self._shared(checked), *self._of_settings())
        off = self._switches.off
        return by_node(problem for problem in found if problem.finding.rule not in off)

    def _shared(self, checked: Checked) -> Iterator[Problem]:
        """Yield what only all texts together can tell."""
        texts = [each for each, _facts in checked]
        yield from link_name_problems(texts)
        yield from self._same_questions(texts)
        yield from insecure_links(checked)
        yield from unknown_link_names(checked, self._around)
        yield from unknown_pages(checked, self._around)
        yield from unknown_names(checked, self._around)

    def _same_questions(self, texts: Iterable[Texts]) -> Iterator[Problem]:
        """Yield questions that ask what another asks; they are compared only if one changed."""
        items = {each.id: each for each in texts if each.kind is Kind.ITEM and each.name.strip()}
        questions = [(each.id, each.name) for each in items.values()]
        if questions != self._questions:
            self._questions, self._same = questions, list(alike(questions))
        for group in self._same:
            first, *others = (items[number] for number in group)
            yield from (
                _same_question(first, each)
                for each in others
                if not _is_repeated_on_purpose(first, each)
            )

    def _of_settings(self) -> Iterator[Problem]:
        for complaint in self._switches.complaints:
            yield Problem(0, Finding("settings", SETTINGS, 0, 0, complaint))


def _facts_in_time(texts: Texts, around: Around) -> Facts:
    """Return the facts of texts; of one that takes too long only that it does.

    Short texts are quickly read whatever they hold, and need no clock.
    """
    length = len(texts.name) + len(texts.answer)
    try:
        with deadline(_MOST_SECONDS) if length > _SHORT else nullcontext():
            return facts_of(texts, around)
    except (TimeUp, RecursionError):
        part = {Kind.TOPIC: Part.TITLE, Kind.PAGE: PAGE_TEXT}.get(texts.kind, Part.ANSWER)
        message = _("This takes too long to check. Look for something that repeats without end.")
        return Facts([Finding("endless-text", part, 0, 0, message)])


def _readers(around: Around) -> tuple[object, ...]:
    """Return what tells how Liquid and Markdown are read."""
    return around.is_jekyll, around.is_other, dict(around.kramdown)


def _own(checked: Checked) -> Iterator[Problem]:
    return (Problem(texts.id, each) for texts, facts in checked for each in facts.findings)


def _same_question(first: Texts, other: Texts) -> Problem:
    message = _("This asks the same as {other}. Put both into one, or say what is different.")
    message = message.format(other=quoted(first.name))
    length = len(other.name)
    return Problem(
        other.id, Finding("near-duplicate-question", Part.QUESTION, 0, length, message)
    )  # fmt: skip


def _is_repeated_on_purpose(one: Texts, other: Texts) -> bool:
    """Whether two topics have the very same question and answer: each is shown on its own."""
    return one.topic != other.topic and (one.name, one.answer) == (other.name, other.answer)
