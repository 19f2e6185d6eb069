"""Which stretches of a line are prose: not code, Liquid, HTML tags, addresses or attributes."""

import html
import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from editor.writing.spelling.line_state import Inside, LineState

#: A Liquid tag or output inside something else, read in one way only.
_LIQUID = r"\{\{(?:(?!\}\}).)*\}\}|\{%(?:(?!%\}).)*%\}"
_OPENING = re.compile(
    r"""
      (?P<output>\{\{)
    | (?P<liquid>\{%-?\s*(?P<name>\w+)?)
    | (?P<attributes>\{[:\#])
    | (?P<comment><!--)
    | (?P<address><(?:[A-Za-z][A-Za-z0-9+.-]*:|[^\s<>@]+@)[^\s<>]*>)
    | (?P<element><(?P<slash>/?)(?P<tag>[A-Za-z][A-Za-z0-9:-]*)(?=[\s/>]|$))
    | (?P<code>`+)
    | (?P<destination>\](?=\())
    | (?P<reference>\]\[[^\]]*\])
    | (?P<footnote>\[\^[^\]\s]{1,80}\]:?)
    | (?P<entity>&(?:\#\d+|\#x[0-9A-Fa-f]+|[A-Za-z]\w*);)
    | (?P<math>\$\$)
    """,
    re.VERBOSE,
)
_END_OF_TAG = re.compile(rf"(?:\"[^\"]*\"|'[^']*'|{_LIQUID}|[^>\"'{{]|\{{(?![{{%]))*>")
_END_OF_ATTRIBUTES = re.compile(r"(?:\"[^\"]*\"|'[^']*'|[^}\"'])*\}")
_DESTINATION = re.compile(rf"\((?:{_LIQUID}|\([^()]*\)|[^(){{]|\{{(?![{{%]))*\)")
_FENCE = re.compile(r"(?P<indent>[ \t]*)(?P<marks>`{3,}(?=[^`]*$)|~{3,})")
_INDENT = re.compile(r"[ \t]*")
_DEFINITION = re.compile(r" {0,3}\[(?!\^)[^\]]+\]:[ \t]*\S")
_LIST_ITEM = re.compile(r"[ \t]*(?:[-*+]|\d+[.)]|:|\[\^[^\]]+\]:)(?:[ \t]|$)")

#: Elements whose text is no prose, and whether an empty line ends them, as it ends a paragraph.
_ELEMENTS = {
    "pre": False, "script": False, "style": False, "svg": False, "math": False,
    "textarea": False, "code": True, "kbd": True, "samp": True, "var": True, "tt": True,
}  # fmt: skip
_ELEMENT_NAMES = tuple(_ELEMENTS)
#: Liquid blocks whose text is no prose.
_BLOCK_NAMES = ("highlight", "comment", "doc")
_GLUE = frozenset("/?#&=%.~_-'’")
_INDENT_OF_CODE = 4
_LONGEST_FENCE = _FARTHEST = 255  # what fits into the state of a line


@dataclass(slots=True)
class Reading:
    """What was read of a line: its stretches of prose, and what is open at its end."""

    stretches: list[tuple[int, int]]
    state: LineState


def read_line(line: str, before: LineState) -> Reading:
    """Return the stretches of prose of a line that stands behind lines that ended in a state."""
    if before.is_in_fence:
        return Reading([], _after_code(line, before))
    if before.inside is Inside.PROSE:
        state, begin = _at_begin_of_line(line, before)
    else:
        state, begin = _going_on(line, before), 0
    if begin is None or state.is_in_fence:
        return Reading([], state)
    return _Line(line, begin).read(state)


# What a line is as a whole


def _after_code(line: str, before: LineState) -> LineState:
    fence = _FENCE.match(line)
    mark = "`" if before.inside is Inside.BACKTICKS else "~"
    is_end = (
        fence is not None
        and fence["marks"][0] == mark
        and len(fence["marks"]) >= before.which
        and not line[fence.end() :].strip()
    )
    return LineState(is_after_blank=False, list_column=before.list_column) if is_end else before


def _at_begin_of_line(line: str, before: LineState) -> tuple[LineState, int | None]:
    """Return the state in which a line begins and where its text does; None if it has none."""
    if not line.strip():
        return replace(before, is_after_blank=True), None
    column = _list_column(line, before)
    here = replace(before, is_after_blank=False, list_column=column, is_in_indented_code=False)
    fence = _FENCE.match(line)
    if fence and _width(fence["indent"]) < column + _INDENT_OF_CODE:
        kind = Inside.BACKTICKS if fence["marks"][0] == "`" else Inside.TILDES
        return replace(here, inside=kind, which=min(len(fence["marks"]), _LONGEST_FENCE)), None
    if _is_indented_code(line, before, here):
        return replace(here, is_in_indented_code=True), None
    return here, None if _DEFINITION.match(line) else 0


def _list_column(line: str, before: LineState) -> int:
    item = _LIST_ITEM.match(line)
    indent = _width(_INDENT.match(line)[0])  # type: ignore[index]  # it matches every line
    is_code = before.is_in_indented_code and indent >= before.list_column + _INDENT_OF_CODE
    if item and not is_code and indent < before.list_column + _INDENT_OF_CODE:
        return min(_width(item[0]), _FARTHEST)
    if before.is_after_blank and indent < before.list_column:
        return indent
    return before.list_column


def _is_indented_code(line: str, before: LineState, here: LineState) -> bool:
    may_begin = before.is_after_blank or before.is_in_indented_code
    indent = _width(_INDENT.match(line)[0])  # type: ignore[index]  # it matches every line
    return may_begin and indent >= here.list_column + _INDENT_OF_CODE


def _width(blanks: str) -> int:
    return len(blanks.expandtabs(_INDENT_OF_CODE))


def _going_on(line: str, before: LineState) -> LineState:
    """Return the state in which a line begins where something is open."""
    is_blank = not line.strip()
    ends = before.inside is Inside.TAG or (
        before.inside is Inside.ELEMENT and _ELEMENTS[_ELEMENT_NAMES[before.which]]
    )
    inside = Inside.PROSE if is_blank and ends else before.inside
    return replace(before, inside=inside, is_after_blank=is_blank)


# What stands in a line


@dataclass(slots=True)
class _Line:
    """A line that is being read from its left to its right."""

    text: str
    at: int
    stretches: list[tuple[int, int]] = field(default_factory=list)
    inside: Inside = Inside.PROSE
    which: int = 0

    def read(self, state: LineState) -> Reading:
        self.inside, self.which = state.inside, state.which
        if self.inside is not Inside.PROSE:
            self._close()
        while self.inside is Inside.PROSE:
            opening = _OPENING.search(self.text, self.at)
            if opening is None:
                self._keep(len(self.text))
                break
            _HANDLERS[_kind(opening)](self, opening)
        return Reading(self.stretches, replace(state, inside=self.inside, which=self.which))

    def _keep(self, end: int) -> None:
        """Count what was passed as prose."""
        if self.at < end:
            self.stretches.append((self.at, end))
        self.at = end

    def _open(self, inside: Inside, begin: int, which: int = 0) -> None:
        """Go on behind what opens something, and behind its end if that is on this line."""
        self.inside, self.which, self.at = inside, which, begin
        self._close()

    def _close(self) -> None:
        """Pass what is open; at the end of the line it stays open."""
        end = _ENDS[self.inside](self)
        if end < 0:
            self.at = len(self.text)
            return
        self.at = end
        closed, self.inside = self.inside, Inside.PROSE
        if closed is Inside.LIQUID and self.which:
            self._open(Inside.BLOCK, end, self.which)
        elif closed is Inside.TAG and self.which:
            self._open(Inside.ELEMENT, end, self.which - 1)
        elif closed is Inside.OUTPUT:
            self._pass_what_is_glued_on()

    # Where what is open ends: behind its last character, or -1

    def end_of_text(self, ending: str) -> int:
        found = self.text.find(ending, self.at)
        return found + len(ending) if found >= 0 else -1

    def end_of_tag(self) -> int:
        if self.text.find(">", self.at) < 0:
            return -1
        return _end_of(_END_OF_TAG.match(self.text, self.at))

    def end_of_element(self) -> int:
        name = _ELEMENT_NAMES[self.which]
        return _end_of(re.compile(rf"</{name}\s*>", re.IGNORECASE).search(self.text, self.at))

    def end_of_block(self) -> int:
        name = _BLOCK_NAMES[self.which - 1]
        return _end_of(re.compile(rf"\{{%-?\s*end{name}\s*-?%\}}").search(self.text, self.at))

    # What opens

    def on_output(self, opening: re.Match[str]) -> None:
        self._keep_what_is_not_glued_on(opening.start())
        self._open(Inside.OUTPUT, opening.end())

    def on_liquid(self, opening: re.Match[str]) -> None:
        self._keep(opening.start())
        name = opening["name"]
        block = _BLOCK_NAMES.index(name) + 1 if name in _BLOCK_NAMES else 0
        self._open(Inside.LIQUID, opening.end(), block)

    def on_comment(self, opening: re.Match[str]) -> None:
        self._keep(opening.start())
        self._open(Inside.COMMENT, opening.end())

    def on_element(self, opening: re.Match[str]) -> None:
        self._keep(opening.start())
        self.at = opening.end()
        if self.end_of_tag() < 0 and not self._may_have_attributes():
            return  # “a <b”, no tag
        name = opening["tag"].lower()
        is_opaque = name in _ELEMENTS and not opening["slash"]
        self._open(Inside.TAG, opening.end(), _ELEMENT_NAMES.index(name) + 1 if is_opaque else 0)

    def _may_have_attributes(self) -> bool:
        """Whether a tag that does not end on this line may go on on the next."""
        return self.text.find("=", self.at) >= 0 or not self.text[self.at :].strip()

    def on_code(self, opening: re.Match[str]) -> None:
        self._keep(opening.start())
        marks = opening["code"]
        end = re.compile(rf"(?<!`){marks}(?!`)").search(self.text, opening.end())
        self.at = end.end() if end else opening.end()

    def on_math(self, opening: re.Match[str]) -> None:
        self._keep(opening.start())
        end = self.text.find("$$", opening.end())
        self.at = end + 2 if end >= 0 else opening.end()

    def on_attributes(self, opening: re.Match[str]) -> None:
        self._keep(opening.start())
        self.at = opening.end()
        if self.text.find("}", self.at) >= 0:
            end = _END_OF_ATTRIBUTES.match(self.text, self.at)
            self.at = end.end() if end else self.at

    def on_destination(self, opening: re.Match[str]) -> None:
        self._keep(opening.start())
        end = _DESTINATION.match(self.text, opening.end())
        self.at = end.end() if end else opening.end() + 1

    def on_whole(self, opening: re.Match[str]) -> None:
        self._keep(opening.start())
        self.at = opening.end()

    def on_entity(self, opening: re.Match[str]) -> None:
        if not html.unescape(opening["entity"]).isalpha():
            self.on_whole(opening)
            return
        self._keep_what_is_not_glued_on(opening.start())
        self.at = opening.end()
        self._pass_what_is_glued_on()

    # What touches a value is part of a word that nobody can see here

    def _keep_what_is_not_glued_on(self, end: int) -> None:
        begin = end
        while begin > self.at and _is_glue(self.text[begin - 1 : begin + 1]):
            begin -= 1
        self._keep(begin)
        self.at = end

    def _pass_what_is_glued_on(self) -> None:
        while self.at < len(self.text) and _is_glue(self.text[self.at]):
            self.at += 1


def _kind(opening: re.Match[str]) -> str:
    return next(name for name in _HANDLERS if opening[name] is not None)


def _is_glue(chars: str) -> bool:
    """Whether a character belongs to what stands behind it, which is its second one."""
    return chars[0].isalnum() or chars[0] in _GLUE or chars == ":/"


def _end_of(found: re.Match[str] | None) -> int:
    return found.end() if found else -1


_HANDLERS: dict[str, Callable[[_Line, re.Match[str]], None]] = {
    "output": _Line.on_output,
    "liquid": _Line.on_liquid,
    "attributes": _Line.on_attributes,
    "comment": _Line.on_comment,
    "address": _Line.on_whole,
    "element": _Line.on_element,
    "code": _Line.on_code,
    "destination": _Line.on_destination,
    "reference": _Line.on_whole,
    "footnote": _Line.on_whole,
    "entity": _Line.on_entity,
    "math": _Line.on_math,
}
_ENDS: dict[Inside, Callable[[_Line], int]] = {
    Inside.COMMENT: lambda line: line.end_of_text("-->"),
    Inside.TAG: _Line.end_of_tag,
    Inside.ELEMENT: _Line.end_of_element,
    Inside.OUTPUT: lambda line: line.end_of_text("}}"),
    Inside.LIQUID: lambda line: line.end_of_text("%}"),
    Inside.BLOCK: _Line.end_of_block,
}
