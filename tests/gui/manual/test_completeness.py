"""The pages of the manual: whether a stranger finds everything in them, and whether it is so."""

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from editor.background.manual import manual
from editor.checks.markdown import surprises, unclosed_code
from editor.checks.prose import Prose
from editor.checks.rules import all_rules
from editor.cli.verbs import VERBS
from editor.gui.actions import ACTIONS, MENUS, Action, Submenu, plain
from editor.gui.manual.pages import COMMANDS
from editor.resources import resources_in

#: Keys of single fields and lists, and those that mean the same in every program.
_KEYS_OF_FIELDS = {"Ctrl+A", "Shift+Tab", "Shift+Return", "Ctrl+Return"}
_KEYS = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+)+(?:F\d+|[A-Za-z]+|\S)|\bF\d+\b")


@pytest.fixture(scope="module")
def pages():
    return {page["name"]: LexborHTMLParser(page["html"]) for page in manual({}, None)}


def told(pages):
    """Return what the pages set in bold or italics: the words and keys that the window shows."""
    said = [node.text() for page in pages.values() for node in page.css("strong, em")]
    return {" ".join(part.split()).rstrip("…") for each in said for part in each.split(" → ")}


def keys_of(action: Action) -> set[str]:
    return set(filter(None, action.shortcut.split(", ")))


def menu_words() -> set[str]:
    """Return the titles of menus, and of menus in them."""
    titles = {plain(title) for title, _sections in MENUS}
    sections = [entry for _title, sections in MENUS for section in sections for entry in section]
    return titles | {plain(each.title) for each in sections if isinstance(each, Submenu)}


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.name)
def test_every_action_is_explained_by_its_words_or_its_keys(pages, action):
    assert told(pages) & {plain(action.text), *keys_of(action)}


def test_every_menu_is_mentioned_by_its_name(pages):
    assert menu_words() <= told(pages)


def test_every_key_that_the_manual_names_is_one_of_the_program(pages):
    known = _KEYS_OF_FIELDS.union(*map(keys_of, ACTIONS))
    named = {key for page in pages.values() for key in _KEYS.findall(page.body.text())}
    assert named <= known


def test_a_key_beside_the_words_of_an_action_is_the_key_of_that_action(pages):
    """`Save (Ctrl+S)` and `Ctrl+S (Save)` are promises."""
    words = {plain(action.text): action for action in ACTIONS}
    wrong = [
        (name, word, key)
        for name, page in pages.items()
        for word, key in _pairs(page.body.html)
        if word in words and not _may_have(word, key)
    ]
    assert wrong == []


def _pairs(html):
    """Yield words and keys that stand in bold beside each other, with a bracket between them."""
    bold = r"<strong>([^<]*)</strong>"
    for first, second in re.findall(rf"{bold}\s\((?={bold}\))", html):
        pair = [each.split(" → ")[-1].rstrip("…") for each in (first, second)]
        yield pair if _KEYS.fullmatch(pair[1]) else pair[::-1]


def _may_have(word, key):
    """Two actions may have the same words, as the sizes of text and preview do."""
    return any(plain(each.text) == word and key in keys_of(each) for each in ACTIONS)


@pytest.mark.parametrize("rule", all_rules().values(), ids=lambda rule: rule.name)
def test_every_kind_of_problem_has_a_heading_with_what_to_do_and_a_name_for_engineers(pages, rule):
    assert rule.title in {node.text() for node in pages["problems"].css("h3")}
    assert rule.name in {node.text() for node in pages["engineers"].css("td code")}


def test_every_verb_of_the_command_line_is_explained(pages):
    written = " ".join(node.text() for node in pages["engineers"].css("td code"))
    assert {f"faq-editor {verb}" for verb in VERBS} <= set(re.findall(r"faq-editor \w+", written))


def test_every_link_leads_to_a_page_and_a_heading_that_are_there(pages):
    ids = {name: {node.id for node in page.css("[id]")} for name, page in pages.items()}
    ids[COMMANDS] = set()
    lost = []
    for name, page in pages.items():
        for link in page.css("a[href]"):
            file, _, heading = link.attributes["href"].partition("#")
            target = file.removesuffix(".md") or name
            if target not in ids or (heading and heading not in ids[target]):
                lost.append((name, link.attributes["href"]))
    assert lost == []


def test_every_page_has_one_title_and_it_comes_first(pages):
    for page in pages.values():
        assert len(page.css("h1")) == 1
        assert next(node for node in page.body.iter()).tag == "h1"


@pytest.mark.parametrize("path", resources_in("help/en", ".md"), ids=lambda path: path.stem)
def test_our_own_checks_find_no_lists_or_tables_that_do_not_look_like_them(path):
    prose = Prose(path.read_text("utf-8"))
    assert not [*surprises(prose, "answer", {}, is_jekyll=True), *unclosed_code(prose, "answer")]


def test_no_page_shows_marks_that_were_to_become_something(pages):
    """Stars, brackets and bars in the text of a page are a form that was not understood."""
    for name, page in pages.items():
        for node in page.css("code, pre"):
            node.decompose()
        text = page.body.text()
        assert not re.search(r"\*\*|\]\(|^\s*\||^#|\{:", text, re.MULTILINE), name


def test_the_lines_of_a_paragraph_run_on_and_do_not_break_where_the_file_breaks(pages):
    assert not any(page.css("br") for page in pages.values())
