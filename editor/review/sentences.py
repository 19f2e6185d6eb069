"""The sentence that says a difference to somebody who knows the page and nothing of its file."""

from editor.document.document import Document
from editor.document.faq import Item, Position, Topic
from editor.document.parts import Outside, Part
from editor.document.settings import humanised
from editor.language import _, ngettext
from editor.review.comparing import Comparison
from editor.review.difference import Changed, Difference, Kind, Subject
from editor.review.said_moves import Manner, Names, Way, said_move

_LONGEST_NAME = 90
_LONGEST_VALUE = 60
_MOST_FIELDS = 3
_TEXTS = frozenset({Kind.QUESTION, Kind.ANSWER})
_PARTS = (
    (Kind.QUESTION, _("question")),
    (Kind.TITLE, _("title")),
    (Kind.LINK_NAME, _("link name")),
    (Kind.ANSWER, _("answer")),
)
_CHANGES = frozenset({kind for kind, _name in _PARTS} | {Kind.FIELDS})


def sentence(comparison: Comparison, difference: Difference) -> str:
    """Return what was done, as one sentence; two where something was split or merged besides."""
    match difference.subject:
        case Subject.SETTING:
            return _of_setting(difference)
        case Subject.BODY | Subject.FILE:
            return _of_file(difference)
        case _:
            return _of_row(comparison, difference)


def name_of(document: Document, position: Position | None) -> str:
    """Return how sentences call a topic or question: a question in quotation marks."""
    node = document.faq.at(position) if position is not None else None
    if isinstance(node, Item):
        return _quoted(node.label, _LONGEST_NAME)
    return _short(node.label, _LONGEST_NAME) if isinstance(node, Topic) else ""


def _of_row(comparison: Comparison, difference: Difference) -> str:
    kinds = difference.kinds
    if Kind.FORMATTING in kinds:
        place = difference.new if difference.new is not None else difference.old
        name = name_of(comparison.new, place)
        return _("{name} is written differently in the file, but reads the same.").format(name=name)
    if Kind.ADDED in kinds or Kind.REMOVED in kinds:
        return _of_arrival(comparison, difference)
    said = [_of_split(comparison, difference), _of_merge(comparison, difference)]
    if difference.is_move:
        said.append(_of_move(comparison, difference))
    elif not any(said) or kinds - {Kind.SPLIT, Kind.MERGED, Kind.ANSWER}:
        said.append(_of_change(comparison, difference))
    return " ".join(each for each in said if each)


# What came and went


def _of_arrival(comparison: Comparison, difference: Difference) -> str:
    is_new = Kind.ADDED in difference.kinds
    document = comparison.new if is_new else comparison.old
    place = (difference.new if is_new else difference.old) or ()
    name = name_of(document, place)
    if difference.subject is Subject.TOPIC:
        return _of_topic_arrival(comparison, difference, name)
    topic = name_of(document, place[:-1])
    if not topic:
        said = _("{name} was added.") if is_new else _("{name} was removed.")
    else:
        said = (
            _("{name} was added to {topic}.") if is_new else _("{name} was removed from {topic}.")
        )
    return said.format(name=name, topic=topic)


def _of_topic_arrival(comparison: Comparison, difference: Difference, name: str) -> str:
    """Say how many questions came or went with a topic; those that moved did not."""
    if Kind.ADDED in difference.kinds:
        document, place, known = comparison.new, difference.new, comparison.matching.back
    else:
        document, place, known = comparison.old, difference.old, comparison.matching.pairs
    above = place or ()
    count = sum(
        isinstance(node, Item) and position[: len(above)] == above and position not in known
        for position, node in document.faq.walk()
    )
    if Kind.ADDED in difference.kinds:
        said = ngettext(
            "The topic {name} was added with {n} question.",
            "The topic {name} was added with {n} questions.",
            count,
        )
        alone = _("The topic {name} was added.")
    else:
        said = ngettext(
            "The topic {name} was removed with {n} question.",
            "The topic {name} was removed with {n} questions.",
            count,
        )
        alone = _("The topic {name} was removed.")
    return (said if count else alone).format(name=name, n=count)


def _of_split(comparison: Comparison, difference: Difference) -> str:
    if not difference.came:
        return ""
    name = name_of(comparison.new, difference.new)
    if len(difference.came) == 1:
        other = name_of(comparison.new, difference.came[0])
        return _("{other} was split off {name}.").format(other=other, name=name)
    return ngettext(
        "{n} question was split off {name}.", "{n} questions were split off {name}.",
        len(difference.came),
    ).format(n=len(difference.came), name=name)  # fmt: skip


def _of_merge(comparison: Comparison, difference: Difference) -> str:
    if not difference.went:
        return ""
    name = name_of(comparison.new, difference.new)
    if len(difference.went) == 1:
        other = name_of(comparison.old, difference.went[0])
        return _("{other} was merged into {name}.").format(other=other, name=name)
    return ngettext(
        "{n} question was merged into {name}.", "{n} questions were merged into {name}.",
        len(difference.went),
    ).format(n=len(difference.went), name=name)  # fmt: skip


# What moved


def _of_move(comparison: Comparison, difference: Difference) -> str:
    old, new = difference.old or (), difference.new or ()
    above = name_of(comparison.old, old[:-1]), name_of(comparison.new, new[:-1])
    if Kind.MOVED in difference.kinds:
        way = Way.BETWEEN if all(above) else Way.INTO if above[1] else Way.OUT
    else:
        way = Way.UP if new[-1] < old[-1] else Way.DOWN
    names = name_of(comparison.old, old), name_of(comparison.new, new)
    return said_move(
        way, _manner(difference), Names(names, above, _parts(difference)), difference.subject
    )


def _manner(difference: Difference) -> Manner:
    parts = difference.kinds & _CHANGES
    if not parts:
        return Manner.PLAIN
    if parts == {Kind.TITLE}:
        return Manner.RENAMED
    return Manner.REWORDED if parts <= _TEXTS else Manner.OTHERWISE


# What is said otherwise


def _parts(difference: Difference) -> str:
    names = [name for kind, name in _PARTS if kind in difference.kinds]
    return ", ".join([*names, *_fields(difference)])


def _fields(difference: Difference) -> list[str]:
    """Return the names of further fields that changed; without names if they are many."""
    names = [
        humanised(changed.name.rpartition("/")[2])
        for changed in difference.changed
        if changed.part is Outside.SETTING
    ]
    return names if len(names) <= _MOST_FIELDS else [_("further details")]


def _of_change(comparison: Comparison, difference: Difference) -> str:
    name = name_of(comparison.new, difference.new)
    parts = difference.kinds & _CHANGES
    if parts == {Kind.QUESTION}:
        return _from_to(difference.text(Part.QUESTION), _("{old} now reads {new}."))
    if parts == {Kind.TITLE}:
        changed = difference.text(Part.TITLE)
        return _from_to(changed, _("The topic {old} was renamed to {new}."), are_quoted=False)
    if parts == {Kind.LINK_NAME}:
        return _of_link_name(difference.text(Part.ANCHOR), name)
    if parts == {Kind.ANSWER}:
        return _of_answer(difference.text(Part.ANSWER), name)
    if parts == _TEXTS:
        return _("{name} was reworded, question and answer.").format(name=name)
    return _("{name} was changed: {parts}.").format(name=name, parts=_parts(difference))


def _of_answer(changed: Changed | None, name: str) -> str:
    if changed is not None and not (changed.old or "").strip():
        return _("{name} was answered.").format(name=name)
    if changed is not None and not (changed.new or "").strip():
        return _("The answer to {name} was removed.").format(name=name)
    return _("The answer to {name} was reworded.").format(name=name)


def _of_link_name(changed: Changed | None, name: str) -> str:
    if changed is None or not changed.new:
        return _("{name} lost its link name.").format(name=name)
    if not changed.old:
        return _("{name} got the link name {new}.").format(name=name, new=changed.new)
    said = _("The link name of {name} was changed from {old} to {new}.")
    return said.format(name=name, old=changed.old, new=changed.new)


def _from_to(changed: Changed | None, said: str, *, are_quoted: bool = True) -> str:
    old, new = (changed.old or "", changed.new or "") if changed is not None else ("", "")
    if are_quoted:
        return said.format(old=_quoted(old, _LONGEST_NAME), new=_quoted(new, _LONGEST_NAME))
    return said.format(old=_short(old, _LONGEST_NAME), new=_short(new, _LONGEST_NAME))


# Settings and the rest of the file


def _of_setting(difference: Difference) -> str:
    changed = difference.changed[0]
    values = [changed.old, changed.new]
    old, new = (_quoted(each or "", _LONGEST_VALUE) for each in values)
    name = difference.label
    if Kind.ADDED in difference.kinds:
        return _("The setting {name} was added: {new}.").format(name=name, new=new)
    if Kind.REMOVED in difference.kinds:
        return _("The setting {name} was removed.").format(name=name)
    if Kind.RENAMED in difference.kinds:
        was = changed.old_tokens[-1]
        return _("The setting {old} is called {new} now.").format(
            old=was, new=changed.new_tokens[-1]
        )
    if any(len(each or "") > _LONGEST_VALUE for each in values):
        return _("The setting {name} was changed.").format(name=name)
    said = _("The setting {name} was changed from {old} to {new}.")
    return said.format(name=name, old=old, new=new)


def _of_file(difference: Difference) -> str:
    if Kind.BODY in difference.kinds:
        return _("The text of the page was changed.")
    if Kind.STRUCTURE in difference.kinds:
        return _("The questions are kept in another way in the file.")
    if Kind.CHANGED in difference.kinds:
        return _("The file holds something else where it has neither questions nor settings.")
    if difference.subject is Subject.BODY:
        return _("The text of the page has other blank lines, but reads the same.")
    return _("The file is written differently, but reads the same.")


def _quoted(text: str, longest: int) -> str:
    return _("“{text}”").format(text=_short(text, longest))


def _short(text: str, longest: int) -> str:
    line = " ".join(text.split()) or _("(no text)")
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"
