"""The history that Git keeps of a file, to choose from what the file is compared with."""

from editor.gui.review.history.asking import Asking

__all__ = ["Asking"]
