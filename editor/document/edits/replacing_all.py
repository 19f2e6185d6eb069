"""Replacing what was found in many texts, as one step."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from editor.document.document import BODY, Document
from editor.document.edits.edit import Change, Edit, Replaced, Reworded
from editor.document.edits.link_names import quoted
from editor.document.edits.texts import field_of, refuse_known_name, text_step
from editor.document.errors import DocumentError, PatchError, Refusal, SyntaxProblem
from editor.document.faq import Item
from editor.document.fields import PARTNER, target_of
from editor.document.lines import plain_lines
from editor.document.many_texts import with_texts
from editor.document.nodes import Entry, Scalar, Style
from editor.document.parts import Outside, Part
from editor.document.plain import Step
from editor.document.pointers import parse_pointer
from editor.document.search import Place, Replacement, raw_text, setting_at
from editor.document.values import scalar_value
from editor.language import _, ngettext

Choices = Mapping[Place, Sequence[Replacement]]
"""What to put into which texts; in each in order, counted as a field shows the text."""

_MOST_REFUSALS = 50
#: From how many texts on it is quicker to read all of the file back than each text.
_MANY = 20
_STALE = _("the text is no longer what was looked through; look again")


def replace_all(document: Document, choices: Choices, words: str) -> Edit | None:
    """Replace parts of many texts at once; those that cannot be are left, and the note says so.

    Args:
        document: the document in which the places were found.
        choices: the replacements by their texts.
        words: what was looked for, for the name of the step.

    Raises:
        DocumentError: nothing of it can be done.
    """
    changes: list[_Change] = []
    refused: list[str] = []
    for place, replacements in choices.items():
        try:
            changes += _changes(document, place, replacements)
        except DocumentError as error:
            refused.append(error.reason)
    after, others = _applied(*_quickly(document, changes))
    refused += others
    if len(refused) == len(choices) and refused:
        raise Refusal(refused[0])
    if after.has_text_of(document):
        return None
    label = _("replacement of {words}").format(words=quoted(words))
    edit = Edit(label, document, after, _change(choices))
    return replace(edit, note=_note(refused)) if refused else edit


def spliced(raw: str, replacements: Sequence[Replacement], newline: str = "\n") -> str:
    """Return a text of the file with parts replaced, every other character as it was.

    Args:
        raw: the text as the file has it.
        replacements: what to replace, in order, counted where each line ends with one character.
        newline: what new lines end with.
    """
    pieces: list[str] = []
    done = 0
    for one, (start, end) in zip(replacements, _raw_places(raw, replacements), strict=True):
        if start < done:
            continue
        pieces += (raw[done:start], one.new.replace("\n", newline))
        done = end
    return "".join([*pieces, raw[done:]])


def _raw_places(raw: str, replacements: Sequence[Replacement]) -> Iterator[tuple[int, int]]:
    """Yield where replacements begin and end in a text some of whose lines end with two signs."""
    if "\r\n" not in raw:
        yield from ((one.start, one.end) for one in replacements)
        return
    shift: list[int] = []
    for at, sign in enumerate(raw):
        if not (sign == "\n" and at and raw[at - 1] == "\r"):
            shift.append(at)
    shift.append(len(raw))
    yield from ((shift[one.start], shift[one.end]) for one in replacements)


# From replacements to steps


@dataclass(frozen=True, slots=True)
class _Change:
    step: Step
    entry: Entry | None = None
    """The entry whose value it replaces by another text, where it does just that."""


def _changes(
    document: Document, place: Place, replacements: Sequence[Replacement]
) -> Iterator[_Change]:
    """Yield the change to a text, if there is any."""
    raw = raw_text(document, place)
    if raw is None or not replacements or replacements[-1].end > len(plain_lines(raw)):
        raise PatchError(_STALE)
    newline = document.newline if place.part is Outside.BODY else "\n"
    text = spliced(raw, replacements, newline)
    if text == raw:
        return
    if place.part is Outside.BODY:
        yield _Change({"op": "replace", "path": BODY, "value": text})
    elif place.part is Outside.SETTING:
        value = _typed(document, place.pointer, text)
        yield _Change({"op": "replace", "path": place.pointer, "value": value})
    else:
        yield _change_of_node(document, place, place.part, text)


def _change_of_node(document: Document, place: Place, part: Part, text: str) -> _Change:
    node = document.faq.at(place.position)
    way = field_of(node, part) if node is not None else None
    if node is None or way is None:
        raise PatchError(_STALE)
    step = text_step(node, way, text)
    if step["op"] == "move" and step["path"] != step["from"]:
        refuse_known_name(document, parse_pointer(str(step["path"])))
    partner = node.partner if isinstance(node, Item) and way == (PARTNER,) else None
    target = partner or target_of(node.entry, node.tokens, way)
    is_text = step["op"] == "replace" and step["path"] != BODY and isinstance(step["value"], str)
    return _Change(step, target.entry if target is not None and is_text else None)


def _quickly(document: Document, changes: list[_Change]) -> tuple[Document, list[Step]]:
    """Return the document after all changes that can be done at once, and steps for the others."""
    texts = {
        change.entry.id: str(change.step["value"]) for change in changes if change.entry is not None
    }
    after = with_texts(document, texts) if len(texts) >= _MANY else None
    if after is None:
        return document, _in_order([change.step for change in changes])
    return after, _in_order([change.step for change in changes if change.entry is None])


def _typed(document: Document, pointer: str, text: str) -> object:
    """Return a text as the kind of value that a setting had: a number stays a number.

    Raises:
        Refusal: the text cannot be of that kind.
    """
    scalar = setting_at(document, pointer)
    old = scalar_value(scalar) if scalar is not None else text
    if isinstance(old, str):
        return text
    try:
        new = scalar_value(Scalar(text, text, Style.PLAIN))
    except SyntaxProblem:
        new = text
    if type(new) is not type(old):
        reason = _("{text} is not the kind of value that this page setting needs")
        raise Refusal(reason.format(text=quoted(text)))
    return new


def _in_order(steps: list[Step]) -> list[Step]:
    """Put steps that rename an entry last, the deepest first: they change the way to others."""
    renaming = [step for step in steps if step["op"] == "move"]
    renaming.sort(key=lambda step: -len(parse_pointer(str(step["from"]))))
    return [step for step in steps if step["op"] != "move"] + renaming


def _applied(document: Document, steps: list[Step]) -> tuple[Document, list[str]]:
    """Return the document after all steps that it can take, and why it refused others.

    Raises:
        Refusal: it refuses so many that looking for the others would take too long.
    """
    refused: list[str] = []
    waiting = [steps]
    while waiting:
        some = waiting.pop()
        try:
            document = document.patched(some) if some else document
        except DocumentError as error:
            if len(some) > 1:
                half = len(some) // 2
                waiting += (some[half:], some[:half])
                continue
            refused.append(error.reason)
            if len(refused) > _MOST_REFUSALS:
                raise Refusal(error.reason) from error
    return document, refused


def _change(choices: Choices) -> Change:
    if len(choices) == 1:
        place = next(iter(choices))
        if isinstance(place.part, Part):
            return Reworded(place.position, place.part)
    return Replaced()


def _note(refused: list[str]) -> str:
    count = len(refused)
    left = ngettext(
        "{n} text was left as before: {reason}.", "{n} texts were left as before: {reason}.", count
    )
    return left.format(n=count, reason=refused[0])
