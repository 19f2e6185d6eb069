"""What is said to writers where Liquid could not do what was written."""

from dataclasses import dataclass

from editor.language import _


@dataclass(frozen=True, slots=True)
class LiquidProblem:
    """Something that could not be filled in, and its place."""

    message: str
    """A sentence for writers."""
    label: str
    """What was written, `site.sales` say."""
    name: str
    """The include or layout in which it stands; empty for the text of the page itself."""
    line: int
    """The line in that text, the first being 1."""
    mark: str = ""
    """The mark of the marked text in which it stands, if it stands in one."""


class LiquidFailure(Exception):  # noqa: N818 - it is an Error only to who reads the template
    """What a template asked for cannot be done; the sentence says why."""


class LimitReached(Exception):  # noqa: N818
    """A template would use up more than it may; the sentence says of what."""


#: What an operation on values that a template put together can raise in Python.
OPERATION_ERRORS = (
    LiquidFailure, LookupError, TypeError, ValueError, ArithmeticError, AttributeError,
    RecursionError, MemoryError,
)  # fmt: skip


def sentence(error: BaseException) -> str:
    """Return what an error says, in one line."""
    if isinstance(error, RecursionError):
        return _("This is nested too deeply.")
    if isinstance(error, KeyError) and error.args:
        return str(error.args[0])
    return next(iter(str(error).splitlines()), "") or _("This could not be read.")
