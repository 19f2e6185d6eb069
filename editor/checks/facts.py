"""What one text gives to check: problems of its own, and what only the others can judge."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice

from editor.checks import images, liquid, markdown, spaces, texts, urls
from editor.checks.around import Around
from editor.checks.link_finder import LinkKind
from editor.checks.problem import PAGE_TEXT, Finding
from editor.checks.prose import Prose
from editor.checks.sources import Kind, Texts
from editor.document.edits import Part
from editor.preview import kramdown

_EXPLICIT_ID = re.compile(r"\{:?[^{}\n]{0,300}#([\w:.-]+)[^{}\n]{0,300}\}")
_HTML_ID = re.compile(r"\b(?:id|name)\s*=\s*[\"']?([^\"'\s>]+)")
_HEADER = re.compile(r"^[ ]{0,3}#{1,6}[ \t]|^[-=]{2,}[ \t]*$", re.MULTILINE)
_BASE = re.compile(r"\{\{-?\s*(?:site\.baseurl|\"\"\s*\|\s*relative_url)\s*-?\}\}")
_OWN_PAGE = re.compile(
    r"(?:\{\{-?\s*site\.(?:url|baseurl)\s*-?\}\})*"
    r"\{\{-?\s*page\.url\s*(?:\|\s*(?:relative_url|absolute_url|prepend:\s*site\.baseurl)\s*)?-?\}\}(?=#)"
)
_RELATIVE = re.compile(
    r"\{\{-?\s*[\"']([^\"']+)[\"']\s*\|\s*(?:relative_url|absolute_url|"
    r"prepend:\s*site\.baseurl)\s*-?\}\}"
)


_MOST_ALIKE = 50
"""Problems of a family that are told of one text; whoever has more begins with these."""

_JUDGES: tuple[Callable[[Prose, str], Iterator[Finding]], ...] = (
    texts.long_answer, texts.mixed_quotes, urls.addresses, urls.split_links,
    markdown.unclosed_code, images.images_without_text, spaces.accidental_breaks,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Target:
    """An address that a link of a text leads to."""

    address: str
    part: str
    start: int
    end: int
    url_start: int
    url_end: int
    is_below_base: bool = False
    """Whether the site's `baseurl` comes before the address on the page."""


@dataclass(slots=True)
class Facts:
    """What was found in the texts of one topic or question."""

    findings: list[Finding] = field(default_factory=list)
    names: liquid.Names = field(default_factory=liquid.Names)
    places: set[str] = field(default_factory=set)
    """Names that a link can lead to: of headings and of HTML."""
    targets: list[Target] = field(default_factory=list)
    safe_hosts: set[str] = field(default_factory=set)
    unsafe: list[Target] = field(default_factory=list)


def facts_of(texts_: Texts, around: Around) -> Facts:
    """Return what the texts of a topic, question or page give to check."""
    facts = Facts(list(texts.empty_texts(texts_)))
    name_part = Part.TITLE if texts_.kind is Kind.TOPIC else Part.QUESTION
    answer_part = PAGE_TEXT if texts_.kind is Kind.PAGE else Part.ANSWER
    for text, part in ((texts_.name, name_part), (texts_.answer, answer_part)):
        if text.strip():
            prose = Prose(text)
            _add_liquid(prose, part, facts, around)
            if part is not name_part:
                _add_prose(prose, part, facts, around)
    return facts


def _add_liquid(prose: Prose, part: str, facts: Facts, around: Around) -> None:
    if not prose.liquid or around.is_other or liquid.is_foreign(prose.text):
        return
    facts.findings += islice(liquid.syntax(prose, part), _MOST_ALIKE)
    liquid.collect_names(prose, part, facts.names)


def _add_prose(prose: Prose, part: str, facts: Facts, around: Around) -> None:
    for judge in _JUDGES:
        facts.findings += islice(judge(prose, part), _MOST_ALIKE)
    if not around.is_other:
        found = markdown.surprises(prose, part, around.kramdown, is_jekyll=around.is_jekyll)
        facts.findings += islice(found, _MOST_ALIKE)
    facts.places |= _places(prose, around.kramdown)
    for target in _targets(prose, part):
        host = urls.host_of(target.address)
        if host and target.address.lower().startswith("https:"):
            facts.safe_hosts.add(host)
        elif host:
            facts.unsafe.append(target)
        else:
            facts.targets.append(target)


def _places(prose: Prose, options: Mapping[str, object]) -> set[str]:
    text = prose.text
    found = set(_HTML_ID.findall(text)) if "=" in text else set()
    found |= set(_EXPLICIT_ID.findall(text)) if "#" in text else set()
    if _HEADER.search(text):
        html = kramdown.to_html(text, **dict(options))  # type: ignore[arg-type]  # the dialect is a text
        found |= set(_HTML_ID.findall(html))
    return found


def _targets(prose: Prose, part: str) -> Iterator[Target]:
    for link in prose.links:
        is_shown = link.kind is not LinkKind.HTML or link.text in ("a", "img")
        written = _OWN_PAGE.sub("", prose.text[link.url_start : link.url_end].strip())
        based = _BASE.match(written)
        address = written[based.end() :] if based else written
        literal = _RELATIVE.match(address)
        if literal:
            address = literal[1] + address[literal.end() :]
        if is_shown and "{" not in address:
            end = link.url_start + len(prose.text[link.url_start : link.url_end].rstrip())
            is_below = based is not None or literal is not None
            yield Target(address, part, link.start, link.end, link.url_start, end, is_below)
