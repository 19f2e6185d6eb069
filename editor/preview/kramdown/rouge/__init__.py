"""Code in colours as Rouge publishes it: its class names, its wrappers."""

from editor.preview.kramdown.rouge.wrappers import (
    Coloured,
    block,
    colour,
    figure,
    inline,
    spans,
)

__all__ = ["Coloured", "block", "colour", "figure", "inline", "spans"]
