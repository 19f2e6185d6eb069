"""How long a text is for Qt, which counts in UTF-16 code units."""


def units(text: str) -> int:
    """Return the length of a text as Qt counts it."""
    return len(text) if text.isascii() else len(text) + sum(char > "\uffff" for char in text)
