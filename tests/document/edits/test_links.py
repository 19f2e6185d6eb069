"""Renaming a link name: every link follows in one step, and nothing else changes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.document import BODY, Document, Refusal
from editor.document.edits import Part, reword
from editor.document.edits.links import (
    redirect,
    references_to,
    rename_link,
    renamed_names,
    trouble_with,
)
from editor.document.link_targets import Address

HERE = Address("faq.md", "/faq/")
OTHER = Address("other.md", "/other/")
TEXT = """\
---
title: Tea
start: /faq/#green   # the first to read
faq:
  - topic: Leaves
    anchor: leaves
    items:
      - question: Is it green?
        anchor: green
        answer: >-
          Mostly, see [black](#black)
          and `[code](#green)`.
      - question: Is it black?
        anchor: black
        answer: "Not [green](#green), <a href=\\"{{ page.url }}#green\\">at all</a>. #green"
---
[Green]({% link faq.md %}#green), [greenish](#green-tea), [away](/elsewhere/#green).
"""


@pytest.fixture
def document():
    return Document.from_bytes(TEXT.encode())


def test_links_are_listed_in_settings_answers_and_the_text_of_the_page(document):
    found = references_to(document, "green", HERE, HERE)
    assert [(each.pointer, each.target) for each in found] == [
        ("/start", "/faq/#green"),
        ("/faq/0/items/1/answer", "#green"),
        ("/faq/0/items/1/answer", "{{ page.url }}#green"),
        (BODY, "{% link faq.md %}#green"),
    ]
    assert found[1].renamed("pale") == "#pale"
    assert "Not [green](#green)" in found[1].context
    assert [each.where for each in found] == ["Start", "Is it black?", "Is it black?", ""]


def test_a_renamed_link_name_takes_its_links_along_in_one_step(document):
    references = references_to(document, "green", HERE, HERE)
    edit = rename_link(document, (0, 0), "pale", references)
    expected = (
        TEXT.replace("/faq/#green ", "/faq/#pale ")
        .replace("anchor: green", "anchor: pale")
        .replace("[green](#green)", "[green](#pale)")
        .replace("}}#green", "}}#pale")
        .replace("%}#green", "%}#pale")
    )
    assert edit.after.to_text() == expected
    assert edit.label == "renaming of the link name of “Is it green?”"
    edit.after.verify()


def test_links_that_were_not_ticked_stay(document):
    references = references_to(document, "green", HERE, HERE)
    edit = rename_link(document, (0, 0), "pale", references[:1])
    assert edit.after.to_text().count("#pale") == 1


def test_only_the_links_can_be_changed_after_the_name_was(document):
    edit = redirect(document, references_to(document, "green", HERE, HERE), "pale")
    assert "anchor: green" in edit.after.to_text()
    assert edit.after.to_text().count("#pale") == 4
    assert redirect(document, [], "pale") is None


def test_a_text_that_changed_meanwhile_is_refused(document):
    references = references_to(document, "green", HERE, HERE)
    later, _ = document.apply([{"op": "replace", "path": BODY, "value": "Gone."}])
    with pytest.raises(Refusal):
        redirect(later, references, "pale")


def test_links_from_other_files_are_found_by_the_address_of_the_page():
    other = Document.from_bytes(b"---\nlayout: x\n---\n[a](/faq/#green) [b](#green)\n")
    (found,) = references_to(other, "green", HERE, OTHER)
    assert found.target == "/faq/#green"


def test_names_with_any_characters_are_written_so_that_links_work(document):
    references = references_to(document, "green", HERE, HERE)
    edit = rename_link(document, (0, 0), "what's 50% (new)", references)
    edit.after.verify()
    again = references_to(edit.after, "what's 50% (new)", HERE, HERE)
    assert len(again) == len(references)


def test_what_was_renamed_since_the_last_save_is_known(document):
    after = rename_link(document, (0, 0), "pale").after
    after = rename_link(after, (0,), "leaf").after
    assert renamed_names(document, after) == [("leaves", "leaf"), ("green", "pale")]
    assert renamed_names(document, document) == []


def test_a_topic_whose_name_is_a_key_can_be_renamed():
    text = "faq:\n  tea:\n    question: A?\n    answer: '[a](#tea)'\n"
    text += "  cup:\n    question: B?\n    answer: b\n"
    document = Document.from_bytes(text.encode(), is_page=False)
    references = references_to(document, "tea", HERE, HERE)
    edit = rename_link(document, (0,), "pot", references)
    assert edit.after.to_text() == text.replace("  tea:", "  pot:").replace("#tea", "#pot")


@pytest.mark.parametrize(
    ("name", "part", "suggestion"),
    [
        ("", "nobody", "is-it-green"),
        ("black", "“Is it black?”", "black-2"),
        ("leaves", "topic", "leaves-2"),
        ("a b", "hyphens", "a-b"),
        ("#green", "hyphens", "green"),
        ("black?", "hyphens", "black-2"),
    ],
)
def test_a_bad_link_name_is_explained_and_a_better_one_offered(document, name, part, suggestion):
    trouble = trouble_with(document, document.faq.at((0, 0)).id, name)
    assert part in trouble.sentence
    assert trouble.suggestion == suggestion


@pytest.mark.parametrize("name", ["green", "Green_2", "café", "a.b"])
def test_a_good_link_name_is_left_in_peace(document, name):
    assert trouble_with(document, document.faq.at((0, 0)).id, name) is None


pieces = st.sampled_from(
    [
        "[a](#x)",
        "[b](#xy)",
        "`#x`",
        "text #x",
        "<a href='/faq/#x'>c</a>",
        "\n\n",
        "é ",
        "\\",
        "{{ y }}",
    ]
)
answers = st.lists(pieces, max_size=6).map("".join)


@given(answers, answers, st.sampled_from(["|", ">", '"', "'"]), st.sampled_from(["\n", "\r\n"]))
def test_renaming_there_and_back_gives_the_same_bytes(answer, body, style, newline):
    empty = style if style in "|>" else style * 2
    text = f"faq:\n- question: A\n  id: x\n  answer: {empty}\n".replace("\n", newline)
    start = Document.from_bytes(text.encode(), is_page=False)
    document, _ = start.apply([{"op": "replace", "path": "/faq/0/answer", "value": answer}])
    references = references_to(document, "x", HERE, HERE)
    there = rename_link(document, (0,), "new-name", references)
    back = rename_link(there.after, (0,), "x", references_to(there.after, "new-name", HERE, HERE))
    assert back.after.to_bytes() == document.to_bytes()
    assert there.after.faq.at((0,)).answer.count("#new-name") == len(references)


def test_the_link_name_of_a_topic_follows_its_title_until_it_was_saved_once(document):
    new = reword(document, (0,), Part.TITLE, "Green leaves", is_new=True)
    assert new.after.faq.at((0,)).anchor == "green-leaves"
    assert reword(document, (0,), Part.TITLE, "Green leaves").after.faq.at((0,)).anchor == "leaves"
