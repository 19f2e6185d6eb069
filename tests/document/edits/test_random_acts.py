"""Whatever a writer does to the structure, and in whatever shape: nothing else changes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.document.edits.acts import checked, opened, random_edit, untouched
from tests.document.edits.test_every_shape import ALL

PAGE = """\
---
title: Tea
faq:
  # about leaves
  - topic: Leaves
    anchor: leaves
    items:
      - question: "Is it green?"   # checked
        anchor: green
        reviewed: 2024-01-01
        answer: |
          Mostly.

          ## Always?

          No.

      # ---- ask Ann ----
      # before May
      - question: Is it black?
        anchor: black
        answer: >-
          Some
          times.
  - topic: Water
    anchor: water
    items: []

  - topic: Cups
    anchor: cups
    items:
    - {question: How many?, anchor: many, answer: One.}
---
Body
"""
CRLF = PAGE.replace("\n", "\r\n")
TEXTS = {**ALL, "with comments": PAGE, "Windows": CRLF}


@pytest.mark.parametrize("name", TEXTS)
@given(chance=st.randoms(use_true_random=False))
@settings(max_examples=12)
def test_acts_one_after_the_other_keep_what_they_do_not_touch(name, chance):
    document = opened(TEXTS[name])
    first = document.to_bytes()
    done = []
    for _ in range(6):
        edit = random_edit(document, chance)
        if edit is None:
            continue
        before = document.to_bytes()
        document = checked(edit)
        for old, new in untouched(edit):
            assert new == old
        assert edit.before.to_bytes() == before
        done.append(edit)
    if done:
        assert done[0].before.to_bytes() == first
