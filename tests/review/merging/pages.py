"""Versions of one page, and what they become together."""

from editor.document import Document
from editor.review.merging import merge

PAGE = """\
---
title: Bicycles
order: 3
faq:
  # about lending
  - topic: Lending
    items:
      - question: Who can borrow a bicycle?
        anchor: borrow
        answer: |
          Everybody who lives in the district can borrow one for up to three days.

          Bring your card.

      - question: "What does it cost?"   # ask the board
        anchor: cost
        answer: Members pay nothing, guests leave five euros.

      - question: Where do I find a helmet?
        anchor: helmet
        answer: >-
          Helmets hang beside
          the door.

  - topic: Repairs
    items:
      - question: Who mends a flat tyre?
        anchor: tyre
        answer: |
          Bring it to the workshop on Thursday evening.
---
Welcome to the shed.
"""

HELMET = PAGE[PAGE.index("      - question: Where") : PAGE.index("\n  - topic: Repairs")]
COST = PAGE[PAGE.index('      - question: "What') : PAGE.index("      - question: Where")]


def page(text=PAGE):
    return Document.from_bytes(text.encode(), is_page=True)


def changed(*replacements, text=PAGE):
    """Return the page with some of its words exchanged, each of which is in it once."""
    for old, new in replacements:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def merged(ours, theirs, base=PAGE):
    """Return the merge of two texts that began as one."""
    return merge(page(base), page(ours), page(theirs))


def together(ours, theirs, base=PAGE):
    """Return the text that two texts become, which must be without conflicts."""
    merge_ = merged(ours, theirs, base)
    assert merge_.by_items
    assert merge_.conflicts == ()
    return merge_.document.to_text()
