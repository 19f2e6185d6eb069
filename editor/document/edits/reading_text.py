"""Topics and questions in a text that was copied elsewhere: YAML, Markdown, or plain lines."""

import re
import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from editor.document.document import Document
from editor.document.edits.clipboard import Clip, Clipped, copied
from editor.document.edits.structure import NEW_QUESTION
from editor.document.errors import DocumentError
from editor.document.lines import plain_lines
from editor.document.nodes import Mapping, walk

_HEADING = re.compile(
    r"[ ]{0,3}(?P<signs>\#{1,6})[ \t]+(?P<text>.*?)[ \t]*\#*[ \t]*"
    r"(?:\{:?[ \t]*\#(?P<anchor>[\w-]+)[^}]*\})?[ \t]*"
)
_FENCE = re.compile(r"[ ]{0,3}(?:```|~~~)")
_ASKED = re.compile(
    r"(?:(?:Q|Question|Frage|F|P|Pregunta)[:.][ \t]+)?(?P<text>.{2,300}?[?？؟])[ \t]*"
)
_MARKED = re.compile(r"(?:Q|Question|Frage|Pregunta)[:.][ \t]+(?P<text>.+)")
_ANSWERED = re.compile(r"(?:A|Answer|Antwort|Réponse|R|Respuesta)[:.][ \t]+")
_EMPHASIS = re.compile(r"(\*\*|__)(?P<text>.+)\1")
_LONGEST_QUESTION = 160


@dataclass(frozen=True, slots=True)
class _Section:
    """A heading with the text below it; level 0 for the text above the first heading."""

    level: int
    title: str
    anchor: str
    body: str


def read_text(text: str) -> Clip | None:
    """Return the topics and questions that a text holds; None where it holds no text at all."""
    text = plain_lines(text)
    if not text.strip():
        return None
    return _read_yaml(text) or _read_markdown(text) or Clip(tuple(_read_lines(text)))


def _read_yaml(text: str) -> Clip | None:
    alone = textwrap.dedent(text).strip("\n") + "\n"
    if ":" not in alone:
        return None
    for written in (alone, f"- {textwrap.indent(alone, '  ').lstrip()}"):
        try:
            document = Document.from_bytes(written.encode(), is_page=None)
        except (DocumentError, UnicodeEncodeError):
            continue
        if document.is_plain_text or document.shape is None or _repeats_names(document):
            continue
        rows = range(len(document.faq.children))
        clip = copied(document, [(row,) for row in rows])
        if clip.entries:
            return clip
    return None


def _repeats_names(document: Document) -> bool:
    """Whether a name stands twice in a group: then it is rather prose that looks like YAML."""
    groups = (node for node in walk(document.root) if isinstance(node, Mapping))
    return any(len({entry.name for entry in each.entries}) < len(each.entries) for each in groups)


# Markdown


def _read_markdown(text: str) -> Clip | None:
    sections = list(_sections(text))
    levels = sorted({section.level for section in sections if section.level})
    if not levels:
        return None
    above = [_untitled(section.body) for section in sections if not section.level]
    return Clip((*filter(None, above), *_entries(sections, levels)))


def _sections(text: str) -> Iterator[_Section]:
    level, title, anchor, body = 0, "", "", list[str]()
    is_in_code = False
    for line in text.split("\n"):
        is_in_code ^= _FENCE.match(line) is not None
        heading = None if is_in_code else _HEADING.fullmatch(line)
        if heading is None:
            body.append(line)
            continue
        yield _Section(level, title, anchor, _body(body))
        level, title = len(heading["signs"]), heading["text"].strip()
        anchor, body = heading["anchor"] or "", []
    yield _Section(level, title, anchor, _body(body))


def _entries(sections: list[_Section], levels: list[int]) -> Iterator[Clipped]:
    """Yield topics where headings of the highest level have others below them, else questions."""
    highest, second = levels[0], levels[1] if len(levels) > 1 else None
    titled = [section for section in sections if section.level]
    groups: list[list[_Section]] = []
    for section in titled:
        if section.level == highest or not groups:
            groups.append([section])
        else:
            groups[-1].append(section)
    has_topics = second is not None and any(_is_topic(group) for group in groups)
    for group in groups:
        if has_topics and len(group) > 1:
            yield _topic(group, second or highest)
        else:
            yield _item(group)


def _is_topic(group: list[_Section]) -> bool:
    """Whether a heading has no text of its own, only headings below it."""
    return len(group) > 1 and not group[0].body


def _topic(group: list[_Section], level: int) -> Clipped:
    head, *others = group
    items: list[list[_Section]] = [[head]] if head.body else []
    for section in others:
        if section.level <= level or not items or items[-1][0] is head:
            items.append([section])
        else:
            items[-1].append(section)
    return Clipped(head.title, head.anchor, children=tuple(map(_item, items)))


def _item(group: list[_Section]) -> Clipped:
    """Return a question; headings below its own stay in its answer."""
    head, *others = group
    parts = [head.body, *(f"{'#' * each.level} {each.title}\n\n{each.body}" for each in others)]
    answer = "\n\n".join(part.strip("\n") for part in parts if part)
    return Clipped(head.title, head.anchor, answer)


def _untitled(body: str) -> Clipped | None:
    return Clipped(NEW_QUESTION, "", body) if body else None


# Plain lines


def _read_lines(text: str) -> Iterator[Clipped]:
    """Yield a question for each line that ends with a question mark, and what stands below it."""
    question, body, is_first = "", list[str](), True
    for line in text.split("\n"):
        asked = _asked(line)
        if asked and (is_first or not body or not body[-1].strip() or _MARKED.match(line)):
            yield from _question(question, body)
            question, body = asked, []
        else:
            body.append(line)
        is_first = is_first and not line.strip()
    if question:
        yield from _question(question, body)
    else:
        yield _unasked(body)


def _asked(line: str) -> str:
    """Return the question that a line is; empty where it is none."""
    bare = line.strip()
    emphasised = _EMPHASIS.fullmatch(bare)
    bare = emphasised["text"].strip() if emphasised else bare
    found = _MARKED.fullmatch(bare) or _ASKED.fullmatch(bare)
    return found["text"].strip() if found else ""


def _question(question: str, body: list[str]) -> Iterator[Clipped]:
    answer = _ANSWERED.sub("", _body(body), count=1) if question else _body(body)
    if question:
        yield Clipped(question, "", answer)
    elif answer:
        yield Clipped(NEW_QUESTION, "", answer)


def _unasked(body: list[str]) -> Clipped:
    """Return a text without a question: its first line is one if it stands by itself."""
    first, _blank, rest = _body(body).partition("\n\n")
    if rest and "\n" not in first and len(first) <= _LONGEST_QUESTION:
        return Clipped(first.strip(), "", rest)
    if "\n" not in first and not rest and len(first) <= _LONGEST_QUESTION:
        return Clipped(first.strip(), "", "")
    return Clipped(NEW_QUESTION, "", _body(body))


def _body(lines: list[str]) -> str:
    return "\n".join(lines).strip("\n").rstrip() if any(map(str.strip, lines)) else ""
