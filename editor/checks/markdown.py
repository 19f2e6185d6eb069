"""Rules about Markdown that will look otherwise than it was meant, as kramdown itself reads it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import accumulate, islice, pairwise

from editor.checks.problem import Finding, Fix
from editor.checks.prose import HIDDEN, Prose
from editor.language import _
from editor.preview import kramdown

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})[ \t]*([\w+#.-]*)[ \t]*$", re.MULTILINE)
_MARK = re.compile(r"^(?P<indent>[ \t]*)(?P<mark>[-*+•·▪◦●‣]|\d{1,3}[.)])(?P<space>[ \t]*)(?=\S)")
_PLAIN_ITEM = re.compile(r"(?:[-*+]|\d{1,3}\.) \S")
_SPACED_ITEM = re.compile(r" {0,3}(?:[-*+]|\d{1,3}[.)]) [A-ZÀ-Þ\[*_]")
_INDENTED_ITEM = re.compile(r"(?:\A|\n)[ \t]*\n(?: {4}|\t)[ \t]*(?:[-*+]|\d+[.)]) ")
#: Other programs than kramdown see a list there.
_ONLY_SOMETIMES = re.compile(r"[ \t]*\d+\)")
_GLUED = re.compile(r"[-]|\d{1,3}\.")
_BULLETS = "•·▪◦●‣"
_ROW = re.compile(r"[^\n]*\|")
_SEPARATOR = re.compile(r"[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)+\|?[ \t]*$")
_GLUED_HEADING = re.compile(r"^(#{2,6})(?=[^\W\d_])(?![^\n]*#[ \t]*\S)", re.MULTILINE)
_LIQUID_TAG = re.compile(r"\{%.*?%\}", re.DOTALL)
_LIQUID_OUTPUT = re.compile(r"\{\{.*?\}\}", re.DOTALL)
_FEWEST = 2
_MOST_MENDED = 10

Lines = tuple[int, int]
"""The first line of several, counted from 0, and the line behind the last."""


class Markdown:
    """What kramdown makes of a text whose Liquid wrote a word for each output."""

    def __init__(self, prose: Prose, options: Mapping[str, object]) -> None:
        self.prose = prose
        self.options = options
        self.lines = prose.text.split("\n")

    @cached_property
    def visible(self) -> list[str]:
        """The lines with code hidden."""
        return self.prose.visible.split("\n")

    @cached_property
    def root(self) -> kramdown.Element:
        """The tree."""
        return self.tree(self.prose.text)

    def tree(self, text: str) -> kramdown.Element:
        """Return the tree of a text."""
        return kramdown.parse(_without_liquid(text), **dict(self.options))  # type: ignore[arg-type]  # the dialect is a text

    def begins(self, kinds: Iterable[str], text: str | None = None) -> set[int]:
        """Return the lines, counted from 0, in which elements of some kinds begin."""
        root = self.root if text is None else self.tree(text)
        return {each.line - 1 for each in root.walk() if each.kind in kinds}

    @cached_property
    def code(self) -> set[int]:
        """The lines of code blocks, counted from 0."""
        blocks = [each for each in self.root.walk() if each.kind == "codeblock"]
        return {
            line
            for block in blocks
            for line in range(block.line - 1, block.line + block.value.count("\n"))
        }

    def offset(self, line: int) -> int:
        """Return where a line begins in the text."""
        return self._starts[line]

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate((len(each) + 1 for each in self.lines), initial=0))

    def with_lines(self, lines: Lines, new: list[str]) -> str:
        """Return the text with other lines in the place of some."""
        return "\n".join([*self.lines[: lines[0]], *new, *self.lines[lines[1] :]])

    def span(self, lines: Lines) -> tuple[int, int]:
        """Return where lines begin and end in the text."""
        start = self.offset(lines[0])
        return start, start + len("\n".join(self.lines[lines[0] : lines[1]]))


def unclosed_code(prose: Prose, part: str) -> Iterator[Finding]:
    """Find code that begins and never ends."""
    if "```" not in prose.text and "~~~" not in prose.text:
        return
    for match in _FENCE.finditer(prose.visible):
        fence = match[1]
        message = _("The code that begins here is never closed. Write {fence} below it.")
        end = len(prose.text.rstrip("\n"))
        fix = Fix(_("Close it at the end of the answer"), end, end, f"\n{fence}")
        yield Finding(
            "unclosed-code", part, *match.span(), message.format(fence=fence), fix
        )  # fmt: skip
        return


def surprises(
    prose: Prose, part: str, options: Mapping[str, object], *, is_jekyll: bool
) -> Iterator[Finding]:
    """Find lists, tables and headings that kramdown does not see as such.

    Args:
        prose: the text.
        part: which text it is.
        options: those of kramdown.
        is_jekyll: whether it is certain that kramdown will read the text; others know more lists.
    """
    text = prose.text
    if "\n" not in text and "#" not in text:
        return
    markdown = Markdown(prose, options)
    yield from _lists(markdown, part, is_jekyll=is_jekyll)
    if _INDENTED_ITEM.search(text):
        yield from _lists_in_code(markdown, part)
    if "|" in text:
        yield from _tables(markdown, part, is_jekyll=is_jekyll)
    if "#" in text:
        yield from _headings(markdown, part)
    if "\n#" in text or "\n--" in text or "\n==" in text:
        yield from _skipped_levels(markdown, part)


def _lists(markdown: Markdown, part: str, *, is_jekyll: bool) -> Iterator[Finding]:
    runs = [
        run
        for run in _runs(markdown, _looks_like_item)
        if not _is_plainly_list(markdown, run) and _is_list_like(markdown, run)
    ]
    if not runs:
        return
    for run in _unread(runs, markdown.begins(("li",)) | markdown.code):
        fix = _mended(markdown, run, ("li",), _list_repairs(markdown, run))
        numbered = any(map(_ONLY_SOMETIMES.match, markdown.lines[slice(*run)]))
        if is_jekyll or (fix is not None and not numbered):
            message = _("These lines look like a list, but the page will not show them as one.")
            if fix is None and "<" in markdown.prose.text:
                message += " " + _('Between HTML tags that takes markdown="1" in the first tag.')
            yield Finding("not-a-list", part, *markdown.span(run), message, fix)


def _lists_in_code(markdown: Markdown, part: str) -> Iterator[Finding]:
    """Find lists that are indented so far that the page shows them as code."""
    for run in islice(_coded_lists(markdown), _MOST_MENDED):
        message = _("This list is indented so far that the page will show it as code.")
        fix = _mended(markdown, run, ("li",), _list_repairs(markdown, run))
        yield Finding("not-a-list", part, *markdown.span(run), message, fix)


def _coded_lists(markdown: Markdown) -> Iterator[Lines]:
    for element in markdown.root.walk():
        if element.kind == "codeblock" and "fenced" not in element.details:
            lines = element.value.rstrip("\n").split("\n")
            if len(lines) >= _FEWEST and all(map(_SPACED_ITEM.match, lines)):
                yield element.line - 1, element.line - 1 + len(lines)


def _looks_like_item(line: str) -> bool:
    match = _MARK.match(line)
    if match is None:
        return False
    is_glued = not match["space"] and match["mark"] not in _BULLETS
    return not is_glued or bool(
        _GLUED.fullmatch(match["mark"]) and line[match.end() : match.end() + 1].isalpha()
    )


def _is_plainly_list(markdown: Markdown, run: Lines) -> bool:
    """Whether there is no doubt, so that kramdown need not be asked, which takes a while."""
    is_apart = run[0] == 0 or not markdown.lines[run[0] - 1].strip()
    lines = markdown.lines[slice(*run)]
    return is_apart and "<" not in markdown.prose.text and all(map(_PLAIN_ITEM.match, lines))


def _is_list_like(markdown: Markdown, run: Lines) -> bool:
    """Whether the marks of several lines are of one kind, numbers counting up."""
    lines = markdown.visible[slice(*run)]
    if any("\ue000" in line or "{%" in line for line in lines):
        return False
    marks = [match["mark"] for line in lines if (match := _MARK.match(line))]
    if not marks[0][:-1].isdigit():
        return len(set(marks)) == 1
    numbers = [int(mark[:-1]) for mark in marks if mark[:-1].isdigit()]
    return numbers == list(range(numbers[0], numbers[0] + len(marks)))


def _list_repairs(markdown: Markdown, run: Lines) -> Iterator[list[str]]:
    lines = markdown.lines[slice(*run)]
    yield ["", *lines]
    least = min(len(line) - len(line.lstrip(" \t")) for line in lines)
    plain = [line[least:] for line in lines]
    yield plain
    marked = [_MARK.sub(_good_mark, line) for line in plain]
    yield marked
    yield ["", *marked]


def _good_mark(match: re.Match[str]) -> str:
    mark = match["mark"]
    good = "-" if mark in _BULLETS else mark.replace(")", ".")
    return f"{match['indent']}{good}{match['space'] or ' '}"


def _tables(markdown: Markdown, part: str, *, is_jekyll: bool) -> Iterator[Finding]:
    runs = [
        run for run in _runs(markdown, _ROW.match)
        if any(_SEPARATOR.match(line) for line in markdown.visible[slice(*run)])
        and not any(HIDDEN * 2 in line for line in markdown.visible[slice(*run)])
    ]  # fmt: skip
    if not runs:
        return
    for run in _unread(runs, markdown.begins(("tr",)) | markdown.code):
        lines = markdown.lines[slice(*run)]
        repairs = iter([["", *lines], [*lines, ""], ["", *lines, ""]])
        fix = _mended(markdown, run, ("tr",), repairs)
        if is_jekyll or fix is not None:
            message = _("These lines look like a table, but the page will not show them as one.")
            yield Finding("not-a-table", part, *markdown.span(run), message, fix)


def _headings(markdown: Markdown, part: str) -> Iterator[Finding]:
    for match in _GLUED_HEADING.finditer(markdown.prose.visible):
        message = _("A heading needs a space behind “{signs}”.").format(signs=match[1])
        fix = Fix(_("Add the space"), match.end(1), match.end(1), " ")
        end = markdown.prose.text.find("\n", match.start())
        end = end if end >= 0 else len(markdown.prose.text)
        yield Finding("not-a-heading", part, match.start(), end, message, fix)


def _skipped_levels(markdown: Markdown, part: str) -> Iterator[Finding]:
    headers = [each for each in markdown.root.walk() if each.kind == "header"]
    for above, header in pairwise(headers):
        before, level = int(above.details["level"]), int(header.details["level"])
        if level > before + 1:
            message = _(
                "This heading is of level {level}, the one above it of level {before}. "
                "Give it {wanted} number signs."
            ).format(level=level, before=before, wanted=before + 1)
            span = markdown.span((header.line - 1, header.line))
            yield Finding("heading-skip", part, *span, message, _lowered(markdown, header, before))


def _lowered(markdown: Markdown, header: kramdown.Element, before: int) -> Fix | None:
    line = markdown.lines[header.line - 1]
    signs = len(line) - len(line.lstrip("#"))
    if signs != header.details["level"]:
        return None
    start = markdown.offset(header.line - 1)
    return Fix(_("Make it fit"), start, start + signs, "#" * (before + 1))


def _runs(markdown: Markdown, is_part: Callable[[str], object]) -> Iterator[Lines]:
    """Yield the lines beside each other, two or more, that look alike."""
    start: int | None = None
    for number, line in enumerate([*markdown.visible, ""]):
        if is_part(line):
            start = number if start is None else start
            continue
        if start is not None and number - start >= _FEWEST:
            yield start, number
        start = None


def _unread(runs: Iterable[Lines], read: set[int]) -> Iterator[Lines]:
    """Return the first lines that were not read as what they look like; each costs a while."""
    return islice((run for run in runs if read.isdisjoint(range(*run))), _MOST_MENDED)


def _mended(
    markdown: Markdown, run: Lines, kinds: Iterable[str], repairs: Iterator[list[str]]
) -> Fix | None:
    """Return the first repair that kramdown sees as what was meant, None without one."""
    wanted = run[1] - run[0]
    for new in repairs:
        found = markdown.begins(kinds, markdown.with_lines(run, new))
        if len(found & set(range(run[0], run[0] + len(new)))) >= wanted - ("tr" in kinds):
            start, end = markdown.span(run)
            return Fix(_("Make it one"), start, end, "\n".join(new))
    return None


def _without_liquid(text: str) -> str:
    """Return a text of as many lines in which outputs are a word and tags are gone."""
    if "{%" in text:
        text = _LIQUID_TAG.sub(lambda match: "\n" * match.group().count("\n"), text)
    if "{{" in text:
        text = _LIQUID_OUTPUT.sub(lambda match: "x" + "\n" * match.group().count("\n"), text)
    return text
