"""Steps on small documents that are written as text, for the tests of this folder."""

from editor.document import Document


def read(text, *, is_page=False):
    return Document.from_bytes(text.encode(), is_page=is_page)


def edited(text, *steps, is_page=False):
    """Return the text after some steps, which are undone and done again on the way."""
    document = read(text, is_page=is_page)
    new, inverse = document.apply(steps)
    new.verify()
    back, forth = new.apply(inverse)
    assert back.to_text() == text
    assert back.apply(forth)[0].to_text() == new.to_text()
    return new.to_text()


def replaced(text, path, value):
    return edited(text, {"op": "replace", "path": path, "value": value})


def added(text, path, value):
    return edited(text, {"op": "add", "path": path, "value": value})


def removed(text, path):
    return edited(text, {"op": "remove", "path": path})


def moved(text, source, path):
    return edited(text, {"op": "move", "from": source, "path": path})


def copied(text, source, path):
    return edited(text, {"op": "copy", "from": source, "path": path})


def changed_lines(before, after):
    """Return the lines that are only in one of two texts, marked `-` and `+`."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    head = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), None)
    if head is None:
        head = min(len(old), len(new))
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    gone, come = old[head : len(old) - tail], new[head : len(new) - tail]
    return ["-" + line for line in gone] + ["+" + line for line in come]
