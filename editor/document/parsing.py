"""YAML text to nodes: libyaml's events cut the text into the pieces of the rope."""

from dataclasses import dataclass

import yaml

from editor.document.collecting import collecting_paused
from editor.document.cutting import Cutter
from editor.document.errors import SyntaxProblem
from editor.document.nodes import Node, Scalar, node_text
from editor.document.slips import explained
from editor.language import _

_UNDEFINED = _("“*” refers to something that is defined nowhere; put the text in quotes")


@dataclass(frozen=True, slots=True)
class Stream:
    """A YAML text: what stands before the first document's value, the value, and the rest."""

    prologue: str
    root: Node
    epilogue: str
    has_aliases: bool = False
    undefined_alias: SyntaxProblem | None = None
    """The problem with a `*name` that nothing above is called, where there is one."""
    is_intricate: bool = False
    """Whether there are aliases, anchors, tags, `?` keys or pairs in brackets without braces."""


def parse(text: str) -> Stream:
    """Cut a YAML text into nodes; joined, their pieces are the text.

    Of several documents in one text the first becomes nodes, as Jekyll reads it; the others
    are checked and kept in the epilogue.

    Raises:
        SyntaxProblem: the text is not YAML 1.1, or is nested too deeply.
    """
    try:
        with collecting_paused():  # its passes over new nodes cost a third
            stream = _stream(text)
    except yaml.MarkedYAMLError as error:
        raise _syntax_problem(text, error) from error
    except yaml.reader.ReaderError as error:
        raise _character_problem(text, error) from error
    if stream.prologue + node_text(stream.root) + stream.epilogue != text:
        message = _("This text uses a way of writing YAML that could not be kept as it is")
        raise SyntaxProblem(message, 1, 1)
    return stream


def _stream(text: str) -> Stream:
    cutter = Cutter(text)
    cutter.next_event()
    event = cutter.next_event()
    if isinstance(event, yaml.StreamEndEvent):
        return Stream(text, Scalar("", ""), "")
    if event.explicit:
        cutter.skip_line(event.end_mark.index)
    start, root = cutter.root()
    end = cutter.position
    while not isinstance(event, yaml.StreamEndEvent):
        event = cutter.next_event()
    undefined = cutter.undefined_alias
    problem = None if undefined is None else _problem_at(text, undefined, _UNDEFINED)
    return Stream(text[:start], root, text[end:], cutter.has_aliases, problem, cutter.is_intricate)


def _syntax_problem(text: str, error: yaml.MarkedYAMLError) -> SyntaxProblem:
    slip = explained(", ".join(part for part in (error.context, error.problem) if part))
    marks = (error.problem_mark, error.context_mark)
    mark = next(filter(None, marks[::-1] if slip.is_at_beginning else marks), None)
    return _problem_at(text, mark.index if mark else 0, slip.sentence)


def _character_problem(text: str, error: yaml.reader.ReaderError) -> SyntaxProblem:
    place = text.find(error.character) if isinstance(error.character, str) else error.position
    code = ord(error.character) if isinstance(error.character, str) else error.character
    reason = _("a character that YAML does not allow ({code}); delete it").format(
        code=f"U+{code:04X}"
    )
    return _problem_at(text, max(place, 0), reason)


def _problem_at(text: str, index: int, reason: str) -> SyntaxProblem:
    before = text[:index]
    line_start = max(before.rfind("\n"), before.rfind("\r")) + 1
    return SyntaxProblem(reason, before.count("\n") + 1, index - line_start + 1)
