"""Copies carry the exact text; a paste into the same kind of list is lossless."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from editor.document import Refusal, edits
from editor.document.edits import Clip
from tests.document.edits.acts import checked, opened, outline, questions
from tests.document.edits.test_every_shape import ALL, first_item

ITEM = """\
# before May

- question: "Is it green?"   # checked
  anchor: green
  reviewed: 2024-01-01
  answer: |
    Mostly.

    {% include x.html %}
"""


def indented(text, by):
    return "".join(" " * by + line if line.strip() else line for line in text.splitlines(True))


TEA = f"""\
---
faq:
  - topic: Leaves
    anchor: leaves
    items:
      - question: First?
        anchor: first
        answer: x

{indented(ITEM, 6)}---
"""
WATER = """\
pages:
- topic: Water
  anchor: water
  items:
  - question: Hot?
    anchor: hot
    answer: y
"""


@pytest.fixture
def tea():
    return opened(TEA)


def test_a_copy_is_the_entry_at_the_edge_of_the_page(tea):
    clip = edits.copied(tea, [(0, 1)])
    assert clip.yaml == ITEM
    assert clip.markdown == ("## Is it green? {#green}\n\nMostly.\n\n{% include x.html %}\n")


def test_a_copied_topic_has_its_questions_below_it(tea):
    clip = edits.copied(tea, [(0,), (0, 1)])
    assert [len(entry.children) for entry in clip.entries] == [2]
    assert clip.markdown.startswith("# Leaves {#leaves}\n\n## First? {#first}\n\nx\n\n## Is it")


def test_a_paste_into_another_file_of_the_same_kind_is_lossless(tea):
    water = opened(WATER)
    after = checked(edits.paste(water, edits.copied(tea, [(0, 1)]), (0, 0)))
    assert after.to_text() == WATER + indented(ITEM, 2)


def test_a_pasted_topic_is_lossless_too(tea):
    after = checked(edits.paste(opened(WATER), edits.copied(tea, [(0,)]), (0,)))
    assert after.to_text() == WATER + TEA.split("faq:\n")[1].removesuffix("---\n").replace(
        "\n  ", "\n"
    ).removeprefix("  ")


def test_a_paste_into_a_file_of_windows_ends_lines_as_that_does(tea):
    water = opened(WATER.replace("\n", "\r\n"))
    after = checked(edits.paste(water, edits.copied(tea, [(0, 1)]), (0, 0)))
    assert after.to_text() == (WATER + indented(ITEM, 2)).replace("\n", "\r\n")


def test_link_names_stay_unless_they_are_there_already(tea):
    after = checked(edits.paste(tea, edits.copied(tea, [(0,)]), (0,)))
    assert outline(after).endswith("1:leaves-2 1/0:first-2 1/1:green-2")
    elsewhere = checked(edits.paste(opened(WATER), edits.copied(tea, [(0, 0)]), (0,)))
    assert outline(elsewhere) == "0:water 0/0:hot 0/1:first"


def test_in_a_file_without_topics_the_questions_of_a_topic_arrive(tea):
    flat = opened("- question: Q\n  answer: A\n")
    after = checked(edits.paste(flat, edits.copied(tea, [(0,)]), (0,)))
    assert questions(after) == ["Q", "First?", "Is it green?"]


def test_questions_without_a_topic_get_one_where_there_is_none(tea):
    empty = checked(edits.delete(opened(WATER), (0,)))
    after = checked(edits.paste(empty, edits.copied(tea, [(0, 0)]), None))
    assert outline(after) == "0:new-topic 0/0:first"


def test_what_is_dragged_from_another_file_lands_where_it_came_down(tea):
    clip = edits.copied(opened(WATER), [(0, 0)])
    after = checked(edits.paste_at(tea, clip, ((0,), 0)))
    assert questions(after) == ["Hot?", "First?", "Is it green?"]
    with pytest.raises(Refusal, match="in a topic only"):
        edits.paste_at(tea, clip, ((), 0))


def test_a_page_that_is_one_question_takes_no_other(tea):
    page = opened(ALL["page"])
    with pytest.raises(Refusal, match="file of its own"):
        edits.paste(page, edits.copied(tea, [(0, 1)]), (0,))


def test_what_is_cut_moves_where_a_copy_would_go():
    other = "  - topic: B\n    anchor: b\n    items: []\n"
    document = opened(TEA.removesuffix("---\n") + other + "---\n")
    after = checked(edits.put_behind(document, [(0, 1)], (1,)))
    assert outline(after) == "0:leaves 0/0:first 1:b 1/0:green"
    assert indented(ITEM, 6) in after.to_text()


def test_what_is_cut_and_pasted_on_itself_stays(tea):
    assert edits.put_behind(tea, [(0, 1)], (0, 1)) is None
    assert edits.put_behind(tea, [(0,)], (0, 1)) is None


@pytest.mark.parametrize("name", [name for name in ALL if name != "page"])
@pytest.mark.parametrize("source", list(ALL))
def test_questions_go_from_every_shape_to_every_other(name, source):
    document, other = opened(ALL[name]), opened(ALL[source])
    place, item = first_item(other)
    edit = edits.paste(document, edits.copied(other, [place]), first_item(document)[0])
    after = checked(edit)
    new = [node for _, node in after.faq.walk() if node.id in edits.pasted_ids(edit)]
    assert [(node.question, node.answer.strip()) for node in new] in (
        [(item.question, "Yes.")],
        [(f"{item.question}-2", "Yes.")],  # where the question is the name, it must be another
    )


@given(chance=st.randoms(use_true_random=False))
def test_what_is_on_the_clipboard_comes_back_from_json(chance):
    document = opened(TEA)
    places = [place for place, _ in document.faq.walk()]
    clip = edits.copied(document, chance.sample(places, 2))
    assert Clip.from_json(clip.to_json()) == clip
    assert yaml.load(clip.yaml, yaml.CSafeLoader) is not None


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"version": 1}', '{"version": 1, "entries": [1]}']
)
def test_what_is_no_clip_is_none(text):
    assert Clip.from_json(text) is None
