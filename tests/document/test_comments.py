"""Comments that stand at and in an entry."""

from editor.document.comments import comments_of
from editor.document.parsing import parse

TEXT = """- a: 1

## A banner
- b: "no # comment" # at the line
  # between
  c: |
    # in a text
  d: [x, # in brackets
    y]
  # below
- e: 2
"""


def test_comments_at_and_in_an_entry_are_its_own():
    first, second, third = parse(TEXT).root.entries
    assert comments_of(first) == []
    assert comments_of(second) == ["A banner", "at the line", "between", "in brackets", "below"]
    assert comments_of(third) == []
