"""The variables of a page, as Liquid asks for them, and what is said of the missing ones."""

from dataclasses import dataclass

from liquid import BoundTemplate, RenderContext, Token
from liquid.builtin.expressions import FilteredExpression
from liquid.exceptions import LocalNamespaceLimitError, UnknownFilterError
from liquid.expression import Expression
from liquid.undefined import UNDEFINED, Undefined
from typing_extensions import override

from editor.preview.chips import Chips

UNKNOWN = "This comes from the site and is filled in when the site is built."
_MISSING = "The settings of this page have nothing under this name."


@dataclass(frozen=True, slots=True)
class Found:
    """The value of an expression, and whether nothing in it is for the site to say."""

    value: object
    is_known: bool


class PageContext(RenderContext):
    """The variables of a page; it notes which were asked for in vain."""

    def __init__(self, template: BoundTemplate, variables: dict[str, object], chips: Chips) -> None:
        super().__init__(template, globals=variables)
        self.chips = chips
        self._of_site = 0
        self._missing = 0

    @override
    def get(
        self, path: list[object], *, token: Token | None, default: object = UNDEFINED
    ) -> object:
        value = super().get(path, token=token, default=default)
        if isinstance(value, Undefined):
            root = self.scope.get(path[0]) if isinstance(path[0], str) else None
            is_of_site = root is None or isinstance(root, Undefined)
            self._of_site += is_of_site
            self._missing += not is_of_site
        return value

    @override
    def assign(self, key: str, val: object) -> None:
        """Assign, but keep nothing that is too large: later texts have the room."""
        try:
            super().assign(key, val)
        except LocalNamespaceLimitError:
            del self.locals[key]
            raise

    def find(self, expression: Expression) -> Found:
        """Evaluate an expression; something that is not in the page itself is a known nothing."""
        self._of_site = self._missing = 0
        try:
            value = expression.evaluate(self)
        except UnknownFilterError:  # one of the site's own
            self._missing = 0
            return Found(Undefined(str(expression)), is_known=False)
        return Found(value, is_known=not self._of_site and not self._is_filtered_chip(expression))

    def output(self, expression: Expression) -> Found:
        """Evaluate what is printed: a missing setting is unknown, unless a filter helps."""
        found = self.find(expression)
        is_empty = isinstance(found.value, Undefined) or (self._missing > 0 and not found.value)
        return Found(found.value, is_known=found.is_known and not is_empty)

    def chip(self, label: str) -> str:
        """Return the placeholder of a chip for something unknown."""
        name, _, filters = label.partition(" | ")
        reason = _MISSING if self._missing and not self._of_site else UNKNOWN
        return self.chips.add(name, f"{reason} ({label})" if filters else reason)

    def _is_filtered_chip(self, expression: Expression) -> bool:
        """Whether filters would cut up a placeholder."""
        if not isinstance(expression, FilteredExpression) or not expression.filters:
            return False
        value = expression.left.evaluate(self)
        return isinstance(value, str) and self.chips.word in value
