"""Changing settings: the file says what was meant, and all other bytes stay."""

import datetime as dt
import json
import shutil
import subprocess

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from editor.document import Document, Refusal
from editor.document.edits.settings import (
    NEW_KINDS,
    add_setting,
    add_to_list,
    change_setting,
    change_words,
    move_in_list,
    remove_setting,
    rename_setting,
)
from editor.document.nodes import entry_text
from editor.document.settings import Kind, find_setting, settings_of

FAQ = "# the questions\nfaq:\n  - question: Hot?\n    answer: |\n      Yes.\n"
READ = "puts JSON.generate(STDIN.read.split(%q(=====)).map { |t| YAML.safe_load(t) })"
SINGLE = (Kind.TEXT, Kind.LONG_TEXT, Kind.NUMBER, Kind.YES_NO, Kind.DATE)
AWKWARD = (
    "yes", "no", "on", "null", "~", "", "12", "1.5", "1:30", "2024-01-02", "007", "0x1f", ": x",
    "a: b", "# x", "- x", "'x", '"x', "{{ x }}", "{% x %}", "[x", "é", "日本", "x ", " x", "=",
    "<<", "*x", "&x", "!x", "|", ">", "%x", "@x", "`x", "a #b", "one\ntwo", "one\n\n  two",
)  # fmt: skip
words = st.text("abcdeé日 -_:#'\"[]{}%&*!|>?,", min_size=1, max_size=12)
names = st.text("abcdef_-", min_size=1, max_size=8).filter(lambda name: name != "faq")
singles = (
    words
    | st.integers(-(10**20), 10**20)
    | st.booleans()
    | st.dates()
    | st.none()
    | st.floats(allow_nan=False, allow_infinity=False)
)
values = st.recursive(
    singles,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
    max_leaves=6,
)


@st.composite
def pages(draw):
    """Return a page whose settings are written in many ways, with comments between them."""
    parts = []
    for name, value in draw(st.dictionaries(names, values, min_size=1, max_size=5)).items():
        parts.append(draw(st.sampled_from(["", "\n", "# why\n", "\n# why\n# and how\n"])))
        style, flow = draw(st.sampled_from([None, '"', "'"])), draw(st.booleans())
        parts.append(
            yaml.safe_dump(
                {name: value}, default_style=style, default_flow_style=flow, allow_unicode=True
            ).removesuffix("...\n")
            if not flow
            else f"{name}: {yaml.safe_dump(value, default_flow_style=True, width=10**9)}".replace(
                "\n...", ""
            )
        )
    place = draw(st.integers(0, len(parts) // 2)) * 2
    text = "---\n" + "".join([*parts[:place], FAQ, *parts[place:]]) + "---\nBelow.\n"
    if draw(st.booleans()):
        text = text.replace("\n", "\r\n")
    return Document.from_bytes(text.encode(), is_page=True)


def read(text):
    return Document.from_bytes(f"---\n{text}{FAQ}---\n".encode())


def changed(text, act, *arguments, **named):
    """Return the settings after an edit of them."""
    edit = act(read(text), *arguments, **named)
    edit.after.verify()
    return edit.after.to_text().removeprefix("---\n").removesuffix(FAQ + "---\n")


def loaded(document):
    """Return what PyYAML reads in the front matter."""
    text = document.to_text()
    start = text.index("\n") + 1
    end = text.rindex("---", 0, text.index("Below.") if "Below." in text else len(text))
    return yaml.load(text[start:end], yaml.CSafeLoader)


def others(document, path):
    """Return the texts of all settings but one, and of the questions."""
    return {
        entry.name: entry_text(entry).strip()
        for entry in document.root.entries
        if entry.name != path[0]
    }


@given(pages(), st.data())
def test_a_change_is_what_was_meant_and_leaves_all_else_alone(document, data):
    single = [each for each in settings_of(document) if each.kind in SINGLE]
    if not single:
        return
    setting = data.draw(st.sampled_from(single))
    value = data.draw(singles.filter(lambda each: each is not None))
    edit = change_setting(document, setting.tokens, value)
    if edit is None:
        return
    expected = {**loaded(document), setting.name: loaded(edit.after)[setting.name]}
    assert loaded(edit.after) == expected
    got = loaded(edit.after)[setting.name]
    assert got == value or str(got).rstrip("\n") == str(value).rstrip("\n") or not value.strip()
    assert others(edit.after, setting.tokens) == others(document, setting.tokens)
    edit.after.verify()


@given(pages(), names, st.sampled_from(NEW_KINDS))
def test_a_new_setting_is_read_by_others_and_stands_above_the_questions(document, name, kind):
    if name in {entry.name for entry in document.root.entries}:
        with pytest.raises(Refusal):
            add_setting(document, (), name, kind)
        return
    edit = add_setting(document, (), name, kind, dt.date(2024, 5, 1))
    assert find_setting(edit.after, (name,)).kind is kind
    assert {**loaded(edit.after)} | loaded(document) == loaded(edit.after)
    assert others(edit.after, (name,)) == others(document, (name,))
    assert edit.after.faq.at((0,)).id == document.faq.at((0,)).id
    edit.after.verify()


@given(pages(), st.data())
def test_a_removed_setting_takes_nothing_else_with_it(document, data):
    setting = data.draw(st.sampled_from(settings_of(document)))
    edit = remove_setting(document, setting.tokens)
    expected = {name: value for name, value in loaded(document).items() if name != setting.name}
    assert loaded(edit.after) == expected
    assert others(edit.after, setting.tokens) == others(document, setting.tokens)
    edit.after.verify()


@given(pages(), st.data(), names)
def test_a_renamed_setting_keeps_its_value_and_its_place(document, data, name):
    setting = data.draw(st.sampled_from(settings_of(document)))
    if name in loaded(document):
        return
    edit = rename_setting(document, setting.tokens, name)
    expected = [name if key == setting.name else key for key in loaded(document)]
    assert list(loaded(edit.after)) == expected
    assert loaded(edit.after)[name] == loaded(document)[setting.name]
    edit.after.verify()


@given(pages(), st.data(), st.lists(words | st.integers().map(str), max_size=4))
def test_a_list_holds_the_words_that_were_typed(document, data, typed):
    lists = [each for each in settings_of(document) if each.kind is Kind.WORDS]
    if not lists:
        return
    setting = data.draw(st.sampled_from(lists))
    edit = change_words(document, setting.tokens, typed)
    if edit is None:
        return
    got = [str(each) for each in loaded(edit.after)[setting.name]]
    wanted = [" ".join(each.split()) for each in typed if each.strip()]
    assert len(got) == len(wanted)
    pairs = zip(got, wanted, strict=True)
    assert all(one == other or other in setting.words for one, other in pairs)
    assert others(edit.after, setting.tokens) == others(document, setting.tokens)
    edit.after.verify()


@pytest.mark.parametrize("old", ["t: old\n", "t: 'old'\n", 't: "old"\n', "t: |\n  old\n", "t:\n"])
def test_texts_that_look_like_something_else_stay_texts_for_all_readers(old):
    texts = [(each, changed(old, change_setting, ("t",), each) if each else "") for each in AWKWARD]
    written = [(each, text) for each, text in texts if each.strip()]
    for value, text in written:
        assert yaml.load(text, yaml.CSafeLoader)["t"].rstrip("\n") == value.rstrip("\n")
    if shutil.which("ruby") is None:
        return
    answer = subprocess.run(
        ["ruby", "-ryaml", "-rjson", "-e", READ],
        input="=====".join(text for _, text in written).encode(),
        capture_output=True,
        check=True,
    )
    for (value, _), read_by_ruby in zip(written, json.loads(answer.stdout), strict=True):
        assert read_by_ruby["t"].rstrip("\n") == value.rstrip("\n")


def test_the_breaks_at_the_end_of_a_long_text_stay_as_they_are():
    assert (
        changed("t: |\n  One.\n", change_setting, ("t",), "One.\nTwo.") == "t: |\n  One.\n  Two.\n"
    )
    assert change_setting(read("t: |\n  One.\n"), ("t",), "One.\n\n") is None


def test_a_date_keeps_its_time_out_of_sight():
    day = dt.date(2025, 1, 2)
    assert changed("d: 2024-05-01  # spring\n", change_setting, ("d",), day) == (
        "d: 2025-01-02  # spring\n"
    )


def test_what_is_there_already_is_no_change():
    assert change_setting(read("a: yes\n"), ("a",), True) is None
    assert change_setting(read("a: 0x1f\n"), ("a",), "0x1f") is None
    assert change_setting(read("a:\n"), ("a",), "") is None
    assert change_words(read("a: [x, 1]\n"), ("a",), ["x", "1"]) is None
    assert rename_setting(read("a: 1\n"), ("a",), " a ") is None


def test_numbers_in_a_list_of_words_stay_numbers():
    assert changed("a: [x, 2024]\n", change_words, ("a",), ["2024", "y", "1"]) == (
        'a: [2024, "y", "1"]\n'
    )


def test_words_on_lines_of_their_own_stay_there():
    text = "a:\n  - one   # first\n  - two\n"
    assert changed(text, change_words, ("a",), ["one", "three", "two"]) == (
        "a:\n  - one   # first\n  - three\n  - two\n"
    )


def test_a_list_can_be_emptied_and_filled_again():
    assert changed("a: [x]\n", change_words, ("a",), []) == "a: []\n"
    assert changed("a: []\n", change_words, ("a",), ["b c"]) == "a:\n  - b c\n"


LINKS = "links:\n  # to buy\n  - name: Shop\n    url: /shop/\n  - name: Press\n    url: /press/\n"


def test_entries_of_a_list_change_places_with_their_comments():
    assert changed(LINKS, move_in_list, ("links", "0"), 1) == (
        "links:\n  - name: Press\n    url: /press/\n  # to buy\n  - name: Shop\n    url: /shop/\n"
    )
    assert move_in_list(read(LINKS), ("links", "1"), 2) is None


def test_a_new_entry_of_a_list_has_what_the_last_one_has_but_empty():
    assert changed(LINKS, add_to_list, ("links",)) == LINKS + '  - name: ""\n    url: ""\n'


def test_a_setting_can_be_added_to_a_group():
    text = "desk:\n  phone: '1'\n"
    added = changed(text, add_setting, ("desk",), "fax", Kind.TEXT)
    assert added == "desk:\n  phone: '1'\n  fax: \"\"\n"


@pytest.mark.parametrize("name", ["", "  ", "title", "faq"])
def test_empty_names_and_names_that_exist_are_refused(name):
    with pytest.raises(Refusal):
        add_setting(read("title: T\n"), (), name, Kind.TEXT)


def test_what_holds_the_questions_is_neither_removed_nor_renamed():
    document = Document.from_bytes(b"a:\n  b: 1\n  faq:\n  - question: Q\n    answer: A\n")
    with pytest.raises(Refusal):
        remove_setting(document, ("a",))
    with pytest.raises(Refusal):
        rename_setting(document, ("a",), "z")


def test_a_group_is_not_overwritten_by_a_single_value():
    with pytest.raises(Refusal):
        change_setting(read("desk:\n  phone: 1\n"), ("desk",), "x")
    with pytest.raises(Refusal):
        change_words(read("desk:\n  phone: 1\n"), ("desk",), ["x"])


def test_a_file_of_questions_only_gets_no_settings():
    document = Document.from_bytes(b"- question: Q\n  answer: A\n")
    with pytest.raises(Refusal):
        add_setting(document, (), "title", Kind.TEXT)


def test_a_page_without_any_setting_gets_its_first():
    document = Document.from_bytes(b"---\n---\nText.\n")
    assert add_setting(document, (), "title", Kind.TEXT).after.to_text() == (
        '---\ntitle: ""\n---\nText.\n'
    )


def test_steps_are_named_as_the_writer_sees_the_setting():
    edit = change_setting(read("links:\n- last_seen: a\n"), ("links", "0", "last_seen"), "b")
    assert edit.label == "change of “Last seen”"
