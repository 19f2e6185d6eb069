"""What is known about a whole text while it is read: options, definitions, what it refers to."""

from dataclasses import dataclass, field

from editor.preview.kramdown.attributes import AttributeList
from editor.preview.kramdown.elements import Element
from editor.preview.kramdown.options import Options

#: Elements inside of more elements than this are read as text.
DEEPEST = 100


@dataclass(slots=True)
class LinkDefinition:
    """`[name]: url "title"`, with an attribute list for each of its links."""

    url: str
    title: str | None
    attributes: AttributeList | None = None


@dataclass(slots=True)
class Abbreviation:
    """`*[short]: long`."""

    text: str
    attributes: AttributeList | None = None


@dataclass(slots=True)
class Footnote:
    """`[^name]: text`, and how often it is referred to."""

    content: Element
    attributes: AttributeList | None = None
    number: int = 0
    references: int = 0


@dataclass(slots=True)
class Document:
    """Options and definitions of one text."""

    options: Options
    gfm: bool
    links: dict[str, LinkDefinition] = field(default_factory=dict)
    abbreviations: dict[str, Abbreviation] = field(default_factory=dict)
    attribute_lists: dict[str, AttributeList] = field(default_factory=dict)
    footnotes: dict[str, Footnote] = field(default_factory=dict)

    @property
    def is_eager(self) -> bool:
        """Whether headers, lists, quotes and fences end a paragraph, which is a quirk of GFM."""
        return self.gfm and "paragraph_end" in self.options.gfm_quirks
