"""One file as an immutable value: its text, what the text means, and what changes it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self  # noqa: TID251 - no cycle: it is loaded later

from editor.document.comparing import same_text
from editor.document.emptied_shapes import emptied_shapes
from editor.document.errors import DocumentError, PatchError, Refusal, SyntaxProblem
from editor.document.faq import Faq
from editor.document.fragments import entry_of
from editor.document.layouts import Layout, entry_layout
from editor.document.nodes import (
    TOP,
    Collection,
    Entry,
    Node,
    Scalar,
    Sequence,
    collect,
    node_text,
)
from editor.document.parsing import parse
from editor.document.plain import Step, apply_to_plain
from editor.document.shapes import Shape, find_shapes, page_shape
from editor.document.source import Source, content_of, decode, encode, split, usual_newline
from editor.document.taught import taught_shape
from editor.document.values import Anchors, check_writable, data, same
from editor.language import _

if TYPE_CHECKING:  # what is loaded with the first change
    from editor.document.rope import Rope

#: The path that means the text below the front matter in a step; no JSON pointer looks like it.
BODY = "body"

_REPEATED = _("this text is used in several places of the file; change it there")
_ELSEWHERE = _("other places of the file repeat this text")
_INTRICATE = _("this part of the file is written in a rare way; change it in a text editor")
_DATA_SUFFIXES = {".yml", ".yaml", ".json"}
_PAGE_SUFFIXES = {".md", ".markdown", ".html", ".htm", ".mkd", ".textile", ".adoc", ".mdx"}


@dataclass(frozen=True)
class Document:
    """A page with front matter, or a YAML file.

    `to_bytes()` of a document that was not edited is the bytes that it was read from.
    """

    source: Source
    """What stands around the front matter."""
    top: Collection
    """A sequence of one entry, whose value is the front matter's root."""
    has_aliases: bool = False
    is_intricate: bool = False
    """Whether a step is proved on the whole text: it may reach further than its own place."""
    chosen: Shape | None = None
    """The shape that was taught or chosen, which goes before those that are found."""
    is_plain_text: bool = False
    """Whether there is no front matter to edit: all text is the body then."""

    @classmethod
    def open(cls, path: str | Path) -> Self:
        """Read a file; its suffix says whether it is a page or YAML as a whole.

        Raises:
            DocumentError: it is too large, it is not text in UTF-8, its front matter is not YAML,
                or the settings beside it cannot be understood.
            OSError: it cannot be read.
        """
        return cls.of_file(Path(path), content_of(Path(path)))

    @classmethod
    def of_file(cls, path: Path, content: bytes) -> Self:
        """Read what a file holds or will hold; its name says how.

        Raises:
            DocumentError: as for `open`.
            OSError: the settings beside it cannot be read.
        """
        document = cls.from_bytes(content, is_page=is_page(path))
        if document.is_plain_text:
            return document
        shape = taught_shape(path)
        if shape is None and _is_in_faq_folder(path) and not document.shapes:
            shape = page_shape(document.root, is_in_faq_folder=True)
        return document.with_shape(shape) if shape is not None else document

    @classmethod
    def from_bytes(cls, content: bytes, *, is_page: bool | None = None) -> Self:
        """Read a document from the bytes of its file.

        Args:
            content: the bytes.
            is_page: whether the file is a page with front matter (True) or YAML as a whole
                (False); None to find out from the text.

        Raises:
            DocumentError: the bytes are not text in UTF-8, or the front matter is not YAML.
        """
        has_bom, text = decode(content)
        parts = split(text, has_bom=has_bom, is_page=is_page)
        if parts is None:
            return cls.from_text(text, has_bom=has_bom)
        source, front = parts
        try:
            stream = parse(front)
            if stream.undefined_alias is not None:
                raise stream.undefined_alias
        except SyntaxProblem as problem:
            raise _moved_down(problem, source) from problem
        if stream.has_aliases:
            data(stream.root)  # an alias without its anchor is found now, not at the first edit
        top = Sequence((entry_of(stream),), TOP)
        return cls(source, top, stream.has_aliases, stream.is_intricate)

    @classmethod
    def as_text(cls, content: bytes) -> Self:
        """Return a file whose front matter is broken as a document that is only text.

        Raises:
            EncodingError: the bytes are not text in UTF-8.
        """
        has_bom, text = decode(content)
        return cls.from_text(text, has_bom=has_bom)

    @classmethod
    def from_text(cls, text: str, *, has_bom: bool = False) -> Self:
        """Return a document without front matter: the text is its body.

        This is also how a file is opened whose front matter is broken.
        """
        nothing = Entry("", "", None, "", Scalar("", ""), "")
        source = Source(has_bom, usual_newline(text), body=text)
        return cls(source, Sequence((nothing,), TOP), is_plain_text=True)

    # Reading

    @property
    def root(self) -> Node:
        """The root of the front matter."""
        return self.top.entries[0].value

    @cached_property
    def data(self) -> object:
        """The front matter as plain dicts, lists, texts, numbers, dates, true, false, None."""
        return data(self.root)

    @property
    def body(self) -> str:
        """The text below the front matter; empty if there is none."""
        return self.source.body

    @cached_property
    def faq(self) -> Faq:
        """The topics and items, read through the shape that fits; empty where none does."""
        return Faq(self.top.entries[0], self.shape, self.body)

    @cached_property
    def shape(self) -> Shape | None:
        """Where the FAQ lives in the front matter, None where there is none."""
        if self.chosen is not None and self.chosen.fits(self.root):
            return self.chosen
        return next((shape for shape in self.shapes if shape.is_sure), None)

    def with_shape(self, shape: Shape) -> Self:
        """Return this document read through a shape that the site teaches or the user chose."""
        return replace(self, chosen=shape)

    @cached_property
    def shapes(self) -> list[Shape]:
        """All FAQs that the front matter may hold, the surest first."""
        found = find_shapes(self.root)
        page = None if found or not self.body.strip() else page_shape(self.root)
        return [page] if page is not None else found or emptied_shapes(self.root)

    @property
    def other_shapes(self) -> list[Shape]:
        """What else in this file may be an FAQ: other lists, or its title with its text."""
        path = self.shape.path if self.shape is not None else None
        others = [shape for shape in self.shapes if shape.path != path]
        page = page_shape(self.root, is_in_faq_folder=True)
        if path is None and page is not None and self.body.strip():
            others.append(page)
        return others

    @property
    def newline(self) -> str:
        """How lines end in this file."""
        return self.source.newline

    def has_text_of(self, other: "Document") -> bool:
        """Whether both documents are the same text, at the cost of what differs."""
        return self.source == other.source and same_text(self.top, other.top)

    def to_text(self) -> str:
        """Return the whole text."""
        pieces = [self.source.opening]
        collect(self.top, pieces.append)
        pieces += (self.source.closing, self.source.body)
        return "".join(pieces)

    def to_bytes(self) -> bytes:
        """Return the file."""
        return encode(self.to_text(), has_bom=self.source.has_bom)

    # Changing

    def apply(self, patch: Iterable[Step]) -> tuple[Self, list[Step]]:
        """Apply an RFC 6902 patch: all its steps or none.

        Paths are JSON pointers into the front matter; the path `body` is the text below it.

        Returns:
            The new document, and the patch that gives back this one byte for byte.

        Raises:
            PatchError: a step does not fit; Refusal where this file could not keep the result.
        """
        steps = list(patch)
        edited, rope = self._changed(steps)
        inverse = rope.inverse[::-1]
        if self.is_intricate or not self._is_restored(rope, inverse):
            inverse = self._whole()
        return edited, inverse

    def patched(self, patch: Iterable[Step]) -> Self:
        """Apply an RFC 6902 patch as `apply` does, for who has no use for what undoes it.

        To prove that several steps together undo several steps costs as much as the steps.
        """
        return self._changed(list(patch))[0]

    def _changed(self, steps: list[Step]) -> "tuple[Self, Rope]":
        """Return the new document, and the rope that knows what undoes each step."""
        from editor.document.patching import Patcher  # noqa: PLC0415 - with the first change
        from editor.document.rope import Rope  # noqa: PLC0415 - see above

        anchors: Anchors = {}
        if self.has_aliases:
            data(self.root, anchors)
        rope = Rope(self.top, self.newline, anchors)
        patcher = Patcher(rope)
        body = self.source.body
        for step in steps:
            if step.get("path") == BODY:
                body = _changed_body(body, step, rope)
            else:
                self._refuse_without_front_matter()
                patcher.apply(step)
        source = self.source if body == self.source.body else replace(self.source, body=body)
        edited = replace(self, source=source, top=rope.top)
        if self.is_intricate:
            self._check_against_plain(edited, steps)
        if self.shape is not None and self.shape.fits(edited.root):
            vars(edited)["shape"] = self.shape  # looked for again only if it may be another
        return edited, rope

    def _is_restored(self, rope: "Rope", inverse: list[Step]) -> bool:
        """Whether several steps together undo what several steps did; a single one does."""
        if len(inverse) <= 1:
            return True
        from editor.document.patching import Patcher  # noqa: PLC0415 - see above
        from editor.document.rope import Rope  # noqa: PLC0415 - see above

        restored = Rope(rope.top, self.newline, {})
        try:
            for step in inverse:
                if step.get("path") != BODY:
                    Patcher(restored).apply(step)
        except PatchError:
            return False
        return restored.top == self.top or node_text(restored.top) == node_text(self.top)

    def _whole(self) -> list[Step]:
        """Return the steps that bring back all of this document at once.

        So come back texts that repeat each other by name, which do not stand alone, and comments
        that a sum of steps would leave at another entry.
        """
        layout = Layout(entry_layout(self.top.entries[0])).as_json()
        steps: list[Step] = [{"op": "replace", "path": "", "value": self.data, "layout": layout}]
        return [*steps, {"op": "replace", "path": BODY, "value": self.body}]

    def _refuse_without_front_matter(self) -> None:
        if self.is_plain_text:
            raise Refusal(_("this file has no front matter to change"))

    def _check_against_plain(self, edited: Self, steps: list[Step]) -> None:
        """Where one text stands for several values, a change may reach further than meant.

        In rare ways of writing it could also be read as something else than it was written for.
        """
        wanted = self.data
        for step in steps:
            if step.get("path") != BODY:
                wanted = apply_to_plain(wanted, step)
        try:
            again = type(self).from_bytes(edited.to_bytes(), is_page=self.source.opening != "")
            is_wanted = same(edited.data, wanted) and same(again.data, wanted)
        except SyntaxProblem as problem:
            reason = (
                _("other places of the file repeat this text") if self.has_aliases else _INTRICATE
            )
            raise Refusal(reason) from problem
        if not is_wanted:
            raise Refusal(_REPEATED if self.has_aliases else _INTRICATE)

    def verify(self) -> None:
        """Prove that the text of this document reads back as this document.

        Raises:
            DocumentError: it does not; it must not be written.
        """
        if self.is_plain_text:
            return
        again = type(self).from_bytes(self.to_bytes(), is_page=self.source.opening != "")
        if not (same(again.data, self.data) and again.body == self.body):
            raise DocumentError(_("the text to be saved does not read back as what was edited"))


def is_page(path: Path) -> bool | None:
    """Return whether a file's name says that it is a page (or YAML); None if it says neither."""
    suffix = path.suffix.lower()
    if suffix in _DATA_SUFFIXES:
        return False
    return True if suffix in _PAGE_SUFFIXES else None


def _is_in_faq_folder(path: Path) -> bool:
    folders = {part.lower().lstrip("_") for part in path.parent.parts}
    return not folders.isdisjoint({"faq", "faqs", "questions"})


def _moved_down(problem: SyntaxProblem, source: Source) -> SyntaxProblem:
    """Count lines from the top of the file instead of from the front matter."""
    line = None if problem.line is None else problem.line + source.opening.count("\n")
    return SyntaxProblem(problem.reason, line, problem.column)


def _changed_body(body: str, step: Step, rope: "Rope") -> str:
    value = step.get("value")
    if step.get("op") == "test":
        if value != body:
            raise PatchError("the text below the front matter is not what was expected")
        return body
    check_writable(value)
    if step.get("op") not in ("replace", "add") or not isinstance(value, str):
        raise PatchError("the text below the front matter can only be replaced by a text")
    rope.inverse.append({"op": "replace", "path": BODY, "value": body})
    return value
