"""RFC 6902 on documents: what comes, goes and moves, and which lines that changes."""

import pytest
import yaml

from editor.document import Document
from editor.document.errors import PatchError, Refusal
from tests.document.editing import added, copied, edited, moved, read, removed, replaced

FAQ = """\
# About the file

faq:
  - topic: "One"
    items:
      - question: "First?"
        answer: |
          Yes.

      - question: "Second?"
        answer: |
          No.

  # ===== the second topic =====
  - topic: "Two"
    items:
      - question: "Third?"
        answer: |
          Perhaps.
title: Help
"""


# Coming


def test_a_new_item_looks_like_its_neighbours():
    new = {"answer": "Of course.\n", "question": "Really?"}
    assert added(FAQ, "/faq/0/items/1", new) == FAQ.replace(
        '      - question: "Second?"',
        '      - question: "Really?"\n        answer: |\n          Of course.\n\n'
        '      - question: "Second?"',
    )


def test_a_new_first_item_is_set_apart_like_the_others():
    new = {"question": "Really?", "answer": "Of course.\n"}
    assert added(FAQ, "/faq/0/items/0", new) == FAQ.replace(
        '      - question: "First?"',
        '      - question: "Really?"\n        answer: |\n          Of course.\n\n'
        '      - question: "First?"',
    )


def test_a_new_last_item_stands_before_the_blank_lines_of_what_follows():
    new = {"question": "Really?", "answer": "Of course.\n"}
    assert added(FAQ, "/faq/0/items/-", new) == FAQ.replace(
        "          No.\n",
        '          No.\n\n      - question: "Really?"\n        answer: |\n          Of course.\n',
    )


def test_a_new_topic_takes_indentation_and_quotes_of_the_others():
    new = {"topic": "Three", "items": [{"question": "Q?", "answer": "A.\n"}]}
    assert added(FAQ, "/faq/-", new) == FAQ.replace(
        "title:",
        '\n  - topic: "Three"\n    items:\n      - question: "Q?"\n        answer: |\n'
        "          A.\ntitle:",
    )


def test_a_new_key_comes_last():
    assert added("a: 1\nb: 2\n", "/c", "x: y") == 'a: 1\nb: 2\nc: "x: y"\n'


def test_adding_under_a_key_that_is_there_replaces():
    assert added("a: 1\nb: 2\n", "/a", 3) == "a: 3\nb: 2\n"


def test_a_file_without_a_last_line_end_keeps_it_so():
    assert added("- a\n- b", "/-", "c") == "- a\n- b\n- c"
    assert added("a:\n  - b", "/c", "d") == "a:\n  - b\nc: d"
    assert removed("- a\n- b", "/1") == "- a"


def test_a_text_that_ended_with_the_file_says_so_when_something_follows():
    assert added("a: |\n  x", "/b", "z") == "a: |-\n  x\nb: z"


def test_the_first_entry_of_an_empty_list_or_group():
    assert added("a: []\nb: 1\n", "/a/-", "x") == "a:\n  - x\nb: 1\n"
    assert added("a: {} # none yet\n", "/a/b", "x") == "a: # none yet\n  b: x\n"


def test_the_first_entry_of_an_empty_file():
    assert added("{}\n", "/a", "x") == "a: x\n"
    assert added("{} # none\n", "/a", "x") == "a: x\n# none\n"
    assert replaced("", "", {"a": "x"}) == "a: x\n"
    assert replaced("# only this\n", "", ["x"]) == "# only this\n- x\n"


def test_the_whole_is_replaced_between_what_stands_around_it():
    assert replaced("# top\n\n- a\n# end\n", "", {"b": "x"}) == "# top\n\nb: x\n"
    assert replaced("- a\n---\n- c\n", "", {"b": "x"}) == "b: x\n---\n- c\n"
    assert replaced("--- # top\n- a\n...\n", "", ["x", "z"]) == "--- # top\n- x\n- z\n...\n"


def test_windows_lines_stay_windows_lines():
    text = FAQ.replace("\n", "\r\n")
    new = {"question": "Really?", "answer": "One.\n\nTwo.\n"}
    result = added(text, "/faq/0/items/0", new)
    assert result.count("\n") == result.count("\r\n") == FAQ.count("\n") + 6


# Going


def test_the_first_entry_leaves_its_blank_lines_to_the_next():
    assert removed("a:\n\n  - x\n\n  - y\nb: 1\n", "/a/0") == "a:\n\n  - y\nb: 1\n"


def test_the_last_entry_takes_its_comments_along():
    assert removed("- a\n\n# about b\n- b # yes\n", "/1") == "- a\n"


def test_the_only_entry_leaves_empty_brackets_behind():
    assert removed("a:\n  - x\nb: 1\n", "/a/0") == "a: []\nb: 1\n"
    assert removed("a: # why\n  x: y\nb: 1\n", "/a/x") == "a: {} # why\nb: 1\n"
    assert removed("- x\n", "/0") == "[]\n"


def test_what_shared_the_line_of_a_dash_gives_the_place_to_the_next():
    assert removed("- a: 1\n  b: 2\n", "/0/a") == "- b: 2\n"
    assert removed("-   a: 1\n    # about b\n    b: 2", "/0/a") == "-   b: 2\n    # about b"


def test_one_of_two_entries_under_the_same_key_is_not_deleted_blindly():
    with pytest.raises(Refusal, match="stands here twice"):
        removed("a: 1\na: 2\n", "/a")


def test_of_two_entries_under_the_same_key_the_last_is_changed():
    assert replaced("a: 1\na: 2\n", "/a", 3) == "a: 1\na: 3\n"


# Moving and copying


def test_a_topic_moves_with_its_banner_and_blank_lines_stay_in_place():
    assert moved(FAQ, "/faq/1", "/faq/0") == (
        "# About the file\n\nfaq:\n"
        '  # ===== the second topic =====\n  - topic: "Two"\n    items:\n'
        '      - question: "Third?"\n        answer: |\n          Perhaps.\n\n'
        '  - topic: "One"\n    items:\n      - question: "First?"\n        answer: |\n'
        '          Yes.\n\n      - question: "Second?"\n        answer: |\n          No.\n'
        "title: Help\n"
    )


def test_two_entries_of_a_list_without_a_name_change_places_around_their_blank_line():
    assert moved("- a: 1\n\n\n- b: 2\n", "/1", "/0") == "- b: 2\n\n\n- a: 1\n"


def test_an_item_moves_to_another_topic_and_leaves_nothing_behind():
    result = moved(FAQ, "/faq/0/items/0", "/faq/1/items/1")
    assert [item["question"] for item in read(result).data["faq"][1]["items"]] == [
        "Third?",
        "First?",
    ]
    assert sorted(result.splitlines()) == sorted(FAQ.splitlines())


def test_a_move_to_another_column_shifts_every_line():
    text = "a:\n  - x: |\n      one\n\n        two\n    y: 1\nb:\n      - z\n"
    assert moved(text, "/a/0", "/b/1") == (
        "a: []\nb:\n      - z\n\n      - x: |\n          one\n\n            two\n        y: 1\n"
    ).replace("z\n\n", "z\n")


def test_a_move_keeps_quotes_comments_and_escapes():
    text = 'a:\n  - "x\\u00e9" # why\n  - b\n'
    assert moved(text, "/a/0", "/a/1") == 'a:\n  - b\n  - "x\\u00e9" # why\n'


def test_a_renamed_key_keeps_its_quotes_and_value():
    assert moved("'a': 1 # one\nb: 2\n", "/a", "/c") == "'c': 1 # one\nb: 2\n"


def test_a_move_onto_itself_changes_nothing():
    assert moved("- a\n- b\n", "/0", "/0") == "- a\n- b\n"


def test_nothing_moves_into_itself():
    with pytest.raises(PatchError, match="into itself"):
        moved("a:\n  b: 1\n", "/a", "/a/b")


def test_a_copy_has_the_look_of_its_original_and_an_identity_of_its_own():
    document = read(FAQ)
    copy, _ = document.apply([{"op": "copy", "from": "/faq/0", "path": "/faq/1"}])
    ids = [node.id for _, node in copy.faq.walk()]
    assert len(set(ids)) == len(ids)
    assert copy.to_text().count('"Second?"') == 2


def test_a_copy_of_a_text_that_ended_with_the_file_does_not_swallow_what_follows():
    assert copied("- a: |\n    x\n- b: |\n    y", "/1/b", "/0/b") == (
        "- a: |\n    x\n  b: |-\n    y\n- b: |\n    y"
    )


def test_a_move_from_brackets_to_lines_and_back():
    assert moved("a: [x, y]\nb:\n  - z\n", "/a/0", "/b/0") == "a: [y]\nb:\n  - x\n  - z\n"
    assert moved("a: [x, y]\nb:\n  - z\n  - w\n", "/b/0", "/a/1") == "a: [x, z, y]\nb:\n  - w\n"


# Brackets


def test_brackets_get_and_lose_values_in_place():
    assert added("a: [x, y] # why\n", "/a/1", "z, w") == 'a: [x, "z, w", y] # why\n'
    assert added("a: [ x ]\n", "/a/-", "z") == "a: [ x, z ]\n"
    assert removed("a: [x,y,z]\n", "/a/1") == "a: [x,z]\n"
    assert removed("a: {b: c, d: e}\n", "/a/b") == "a: {d: e}\n"
    assert replaced("a: {b: 'c', d: e}\n", "/a/b", "it's") == "a: {b: 'it''s', d: e}\n"
    assert replaced("a: {b: {c: [1, 2]}}\n", "/a/b/c/1", 3) == "a: {b: {c: [1, 3]}}\n"


def test_brackets_over_several_lines_keep_their_comments():
    text = "a: [ # all\n  x, # one\n  y # two\n]\n"
    assert removed(text, "/a/0") == "a: [ # all\n  y # two\n]\n"
    assert replaced(text, "/a/1", "z") == "a: [ # all\n  x, # one\n  z # two\n]\n"


def test_entries_in_brackets_keep_their_ids():
    document = read("faq: [{question: a, answer: b}, {question: c, answer: d}]\n")
    ids = list(document.faq.children.ids())
    changed, _ = document.apply([{"op": "replace", "path": "/faq/0/answer", "value": "x"}])
    assert list(changed.faq.children.ids()) == ids


def test_a_text_of_several_lines_in_brackets_is_quoted():
    assert replaced("a: [x]\n", "/a/0", "one\ntwo\n") == 'a: ["one\\ntwo\\n"]\n'


# All or nothing


def test_a_step_that_fails_leaves_everything_as_it_was():
    document = read(FAQ)
    with pytest.raises(PatchError, match="does not exist"):
        document.apply([{"op": "remove", "path": "/title"}, {"op": "remove", "path": "/title"}])
    assert document.to_text() == FAQ


def test_several_steps_are_undone_as_one():
    text = edited(
        FAQ,
        {"op": "test", "path": "/title", "value": "Help"},
        {"op": "move", "from": "/faq/0/items/0", "path": "/faq/1/items/0"},
        {"op": "remove", "path": "/faq/0"},
        {"op": "replace", "path": "/title", "value": "More help"},
    )
    assert "title: More help\n" in text


@pytest.mark.parametrize(
    ("step", "message"),
    [
        ({"op": "test", "path": "/a", "value": True}, "something else"),
        ({"op": "dance", "path": "/a"}, "no operation “dance”"),
        ({"op": "add", "path": "/a"}, "has no “value”"),
        ({"op": "move", "path": "/a"}, "has no “from”"),
        ({"op": "remove", "path": 5}, "must be a text"),
        ({"op": "remove", "path": "a"}, "not a JSON pointer"),
        ({"op": "remove", "path": "/c"}, "“/c” does not exist"),
        ({"op": "remove", "path": "/a/b"}, "does not exist"),
        ({"op": "add", "path": "/a/b", "value": 1}, "nothing can be added inside “/a”"),
        ({"op": "add", "path": "/b/7", "value": 1}, "no position “7”"),
        ({"op": "remove", "path": "/b/-"}, "does not exist"),
        ({"op": "add", "path": "/c", "value": object()}, "cannot be written"),
        ({"op": "add", "path": "/c", "value": {1: 2}}, "only texts can be keys"),
        ({"op": "add", "path": "/c", "value": "\ud800"}, "half of a character"),
        ({"op": "remove", "path": "/a", "layout": 5}, "damaged"),
        ({"op": "remove", "path": "/a", "layout": {"around": [{}]}}, "damaged"),
    ],
)
def test_steps_that_do_not_fit_are_refused(step, message):
    with pytest.raises(PatchError, match=message):
        read("a: 1\nb: [x]\n").apply([step])


# Names and what repeats them


def test_a_value_with_a_name_that_nothing_repeats_can_be_changed():
    assert replaced("a: &x one # why\n", "/a", "two") == "a: &x two # why\n"


def test_a_value_that_is_repeated_elsewhere_is_not_changed_here():
    with pytest.raises(Refusal, match="several places"):
        replaced("a: &x one\nb: *x\n", "/a", "two")


def test_a_repetition_is_not_changed():
    with pytest.raises(Refusal, match=r"“\*x” repeats"):
        replaced("a: &x one\nb: *x\n", "/b", "two")


def test_what_is_repeated_cannot_move_behind_its_repetition():
    with pytest.raises(Refusal):
        moved("a: &x one\nb: *x\nc:\n  d: 1\n", "/a", "/c/a")


def test_other_values_of_a_file_with_repetitions_change_and_come_back():
    text = "a: &x {y: 1} # one\nb:\n  <<: *x\n  z: 2 # two\nc: 3\n"
    assert replaced(text, "/b/z", 4) == text.replace("z: 2", "z: 4")
    assert removed(text, "/c") == text.removesuffix("c: 3\n")


ELSEWHERE = {
    "lead": "# ask Ann\n",
    "text": "- question: 'Fourth?'   # new\n  answer: |\n    Who knows.\n",
}
FOURTH = {"question": "Fourth?", "answer": "Who knows.\n"}


def test_an_entry_is_added_as_it_was_written_elsewhere():
    step = {"op": "add", "path": "/faq/0/items/1", "value": FOURTH, "written": ELSEWHERE}
    assert edited(FAQ, step) == FAQ.replace(
        '      - question: "Second?"',
        "      # ask Ann\n      - question: 'Fourth?'   # new\n        answer: |\n"
        '          Who knows.\n\n      - question: "Second?"',
    )


@pytest.mark.parametrize("text", ["- question: Other?\n  answer: x\n", "- {\n", "a: b\n- c\n", ""])
def test_a_way_of_writing_that_does_not_fit_its_value_is_not_used(text):
    step = {"op": "add", "path": "/faq/0/items/2", "value": FOURTH}
    written = edited(FAQ, {**step, "written": {"lead": "", "text": text}})
    assert written == edited(FAQ, step)


def test_the_first_entry_of_an_empty_list_keeps_its_comments_and_its_look():
    text = "one:\n  # ask Ann\n  - 'a'   # new\n  - b\ntwo: []\n"
    after = moved(text, "/one/0", "/two/0")
    assert after == "one:\n  - b\ntwo:\n  # ask Ann\n  - 'a'   # new\n"


def test_an_entry_goes_to_the_end_of_an_empty_list_as_it_is_written():
    text = b"a:\n  - x # one\nb: []\n"
    document = Document.from_bytes(text, is_page=False)
    after, inverse = document.apply([{"op": "move", "from": "/a/0", "path": "/b/-"}])
    assert after.to_text() == "a: []\nb:\n  - x # one\n"
    assert after.apply(inverse)[0].to_bytes() == text


@pytest.mark.parametrize("name", ["b", "b: c", "#b", "'b", 'b "c"', "true", "b " * 60 + "b"])
def test_an_entry_stays_where_it_is_whatever_its_new_name_needs(name):
    text = "a?: 1  # one\nz: |\n  2\nq: 3\n"
    document = Document.from_bytes(text.encode(), is_page=False)
    renamed, inverse = document.apply(
        [{"op": "move", "from": "/a?", "path": f"/{name.replace('~', '~0')}"}]
    )
    assert list(renamed.data) == [name, "z", "q"]
    assert yaml.safe_load(renamed.to_text()) == renamed.data
    assert renamed.apply(inverse)[0].to_text() == text
