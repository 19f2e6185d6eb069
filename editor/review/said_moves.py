"""What is said of something that stands elsewhere: a whole sentence for each way and manner."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from editor.language import _
from editor.review.difference import Subject


class Way(Enum):
    """From where to where something was moved."""

    BETWEEN = auto()
    """From one topic to another."""
    INTO = auto()
    """From the top into a topic."""
    OUT = auto()
    """From a topic to the top."""
    UP = auto()
    DOWN = auto()


class Manner(Enum):
    """What else was done to it."""

    PLAIN = auto()
    REWORDED = auto()
    RENAMED = auto()
    OTHERWISE = auto()


@dataclass(frozen=True, slots=True)
class Names:
    """What a sentence is about."""

    own: tuple[str, str]
    """What it was called, and what it is called."""
    above: tuple[str, str]
    """The topic in which it stood, and the one in which it stands; empty for the top."""
    parts: str
    """The parts of it that were changed."""


_QUESTIONS: Mapping[tuple[Way, Manner], str] = {
    (Way.BETWEEN, Manner.PLAIN): _("{name} was moved from {old} to {new}."),
    (Way.BETWEEN, Manner.REWORDED): _("{name} was moved from {old} to {new} and reworded."),
    (Way.BETWEEN, Manner.OTHERWISE): _(
        "{name} was moved from {old} to {new} and changed: {parts}."
    ),
    (Way.INTO, Manner.PLAIN): _("{name} was moved to {new}."),
    (Way.INTO, Manner.REWORDED): _("{name} was moved to {new} and reworded."),
    (Way.INTO, Manner.OTHERWISE): _("{name} was moved to {new} and changed: {parts}."),
    (Way.OUT, Manner.PLAIN): _("{name} was moved out of {old}."),
    (Way.OUT, Manner.REWORDED): _("{name} was moved out of {old} and reworded."),
    (Way.OUT, Manner.OTHERWISE): _("{name} was moved out of {old} and changed: {parts}."),
    (Way.UP, Manner.PLAIN): _("{name} was moved up in {new}."),
    (Way.UP, Manner.REWORDED): _("{name} was moved up in {new} and reworded."),
    (Way.UP, Manner.OTHERWISE): _("{name} was moved up in {new} and changed: {parts}."),
    (Way.DOWN, Manner.PLAIN): _("{name} was moved down in {new}."),
    (Way.DOWN, Manner.REWORDED): _("{name} was moved down in {new} and reworded."),
    (Way.DOWN, Manner.OTHERWISE): _("{name} was moved down in {new} and changed: {parts}."),
}
_WITHOUT_TOPICS: Mapping[tuple[Way, Manner], str] = {
    (Way.UP, Manner.PLAIN): _("{name} was moved up."),
    (Way.UP, Manner.REWORDED): _("{name} was moved up and reworded."),
    (Way.UP, Manner.OTHERWISE): _("{name} was moved up and changed: {parts}."),
    (Way.DOWN, Manner.PLAIN): _("{name} was moved down."),
    (Way.DOWN, Manner.REWORDED): _("{name} was moved down and reworded."),
    (Way.DOWN, Manner.OTHERWISE): _("{name} was moved down and changed: {parts}."),
}
_TOPICS: Mapping[tuple[Way, Manner], str] = {
    (Way.BETWEEN, Manner.PLAIN): _("The topic {name} was moved from {old} to {new}."),
    (Way.BETWEEN, Manner.RENAMED): _("The topic {was} was moved to {new} and renamed to {name}."),
    (Way.BETWEEN, Manner.OTHERWISE): _("The topic {name} was moved to {new} and changed: {parts}."),
    (Way.INTO, Manner.PLAIN): _("The topic {name} was moved to {new}."),
    (Way.INTO, Manner.RENAMED): _("The topic {was} was moved to {new} and renamed to {name}."),
    (Way.INTO, Manner.OTHERWISE): _("The topic {name} was moved to {new} and changed: {parts}."),
    (Way.OUT, Manner.PLAIN): _("The topic {name} was moved out of {old}."),
    (Way.OUT, Manner.RENAMED): _("The topic {was} was moved out of {old} and renamed to {name}."),
    (Way.OUT, Manner.OTHERWISE): _("The topic {name} was moved out of {old} and changed: {parts}."),
    (Way.UP, Manner.PLAIN): _("The topic {name} was moved up."),
    (Way.UP, Manner.RENAMED): _("The topic {was} was moved up and renamed to {name}."),
    (Way.UP, Manner.OTHERWISE): _("The topic {name} was moved up and changed: {parts}."),
    (Way.DOWN, Manner.PLAIN): _("The topic {name} was moved down."),
    (Way.DOWN, Manner.RENAMED): _("The topic {was} was moved down and renamed to {name}."),
    (Way.DOWN, Manner.OTHERWISE): _("The topic {name} was moved down and changed: {parts}."),
}


def said_move(way: Way, manner: Manner, names: Names, subject: Subject) -> str:
    """Return the sentence."""
    if subject is Subject.TOPIC:
        table = _TOPICS
    else:
        has_none = way in (Way.UP, Way.DOWN) and not names.above[1]
        table = _WITHOUT_TOPICS if has_none else _QUESTIONS
    said = table.get((way, manner)) or table[way, Manner.OTHERWISE]
    old, new = names.above
    was, name = names.own
    return said.format(was=was, name=name, old=old, new=new, parts=names.parts)
