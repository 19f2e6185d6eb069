"""Writes tokens as Rouge does: neighbours of one class share a span, text has none."""

from collections.abc import Iterable, Iterator

from editor.preview.kramdown.rouge.grammar import Token


def merged(tokens: Iterable[Token]) -> Iterator[Token]:
    """Return tokens with neighbours of one class joined."""
    kind, texts = "", list[str]()
    for next_kind, text in tokens:
        if not text:
            continue
        if next_kind != kind and texts:
            yield kind, "".join(texts)
            texts = []
        kind = next_kind
        texts.append(text)
    if texts:
        yield kind, "".join(texts)


def escaped(text: str) -> str:
    """Return text as Rouge writes it in HTML: quotes stay."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def html(tokens: Iterable[Token]) -> str:
    """Return tokens as spans."""
    return "".join(
        f'<span class="{kind}">{escaped(text)}</span>' if kind else escaped(text)
        for kind, text in merged(tokens)
    )
