"""Code has the spans that Rouge gives it."""

import json
import random
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from editor.preview.kramdown.rouge import spans
from editor.preview.kramdown.rouge.names import NAMES

FOLDER = Path(__file__).parent
KNOWN = json.loads((FOLDER / "known.json").read_text("utf-8"))
LANGUAGES = sorted(path.stem for path in (FOLDER / "snippets").iterdir())
#: Languages that only Pygments knows here; their classes are near, not equal.
NEAR = frozenset({
    "apache", "batchfile", "clojure", "julia", "protobuf", "scala", "terraform", "tex", "vim",
})  # fmt: skip
#: Snippets that are known to differ.
DIFFERING = {"graphql": 1, "javascript": 1, "ruby": 1}
MARKUP = re.compile(r"<[^>]*>")


def snippets(language):
    text = (FOLDER / "snippets" / f"{language}.txt").read_text("utf-8")
    return [f"{code}\n" for code in text.removesuffix("\n").split("\n%%\n")]


def unescaped(html):
    text = MARKUP.sub("", html)
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


@pytest.mark.parametrize("language", sorted(KNOWN))
def test_known_code_has_these_spans(language):
    for code, html in KNOWN[language]:
        assert spans(code, language) == html


def test_snippets_of_all_languages_are_as_rouge_has_them(oracle):
    differing = {}
    for language in LANGUAGES:
        differing[language] = sum(
            spans(code, language) != oracle.rouge(code, language) for code in snippets(language)
        )
    worse = {
        language: count
        for language, count in differing.items()
        if language not in NEAR and count > DIFFERING.get(language, 0)
    }
    assert not worse


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_character_is_lost_or_added(language):
    rng = random.Random(language)
    for code in snippets(language):
        assert unescaped(spans(code, language)) == code
        cut = code[rng.randrange(len(code)) :][: rng.randrange(1, 80)]
        assert unescaped(spans(cut, language)) == cut


def test_every_name_has_a_lexer():
    for name in NAMES:
        assert unescaped(spans("if x = 1 { 'a' }\n", name)) == "if x = 1 { 'a' }\n"


def test_an_unknown_name_has_no_spans():
    assert spans("x", "nosuch") is None
    assert spans("x", "JSON") is None
    assert spans("x", None) is None


PIECES = (" ", "(", "{", '"', "a ", "<", "[", "#{", "/*", "-", "`", "\\", "&", "a.", "<!--", "\n")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_thing_many_times_takes_little_time(language):
    began = time.perf_counter()
    for piece in PIECES:
        spans(piece * (1000 // len(piece)), language)
    assert time.perf_counter() - began < 10


def test_pygments_is_not_loaded_before_code_is_coloured_with_it():
    code = (
        "import sys, editor.preview.kramdown.rouge as rouge; rouge.spans('1', 'json');"
        "sys.exit('pygments' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
