"""What keeps two sides from being brought together item by item."""

from editor.document.errors import DocumentError


class CannotMerge(DocumentError):  # noqa: N818 - lines are then brought together instead
    """The result could not be what either side meant."""
