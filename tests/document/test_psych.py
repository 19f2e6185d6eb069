"""What Ruby's Psych, which Jekyll reads with, makes of the texts that we write."""

import json
import shutil
import subprocess

import pytest
import yaml

from tests.document.editing import read

RUBY = shutil.which("ruby")
READ = "puts JSON.generate(STDIN.read.split(%q(=====)).map { |t| YAML.safe_load(t) })"

pytestmark = pytest.mark.skipif(RUBY is None, reason="there is no Ruby on this system")

STARTS = ("", " ", "\t", "-", "- ", "? ", ": ", ":", "#", "@", "`", "%", "&", "*", "!", "|", ">")
WORDS = (
    "yes", "No", "on", "OFF", "true", "y", "N", "null", "~", "", "1", "-1", "+1", "007", "0o7",
    "0x1f", "0b1", "1_000", "1,000", "1,000.5", "1.", ".5", "1.5", "1e3", "1.5e+3", ".inf", "-.inf",
    ".nan", "1:30", "12:30:45", "-1:30", "2024-01-02", "2024-1-2", "2024-01-02 03:04:05",
    "2024-13-45", "=", "<<", ":symbol", ':"quoted"', "key: value", "key:", "a #b", "a#b", "[a]",
    "{a: b}", "a, b", "'quoted'", '"quoted"', "it's", 'say "x"', "back\\slash", "\\n", "{{ x }}",
    "{% x %}", "---", "...", "--- a", "é", "e\u0301", "日本", "🎈",
    "שלום", "\u200b", "\xa0", "\xad",
    "a\u2028b", "a\x85b", "\ufeffa", "a\x07b", "a\x7fb", "a\tb", "a\rb", "a\r\nb", "a  b", "a ",
)  # fmt: skip
LINES = (
    "a\nb", "a\nb\n", "\na", "\n\na\n", "a\n\n", "a\n\n\n", "a\n\nb\n", "  a\nb\n", "a\n  b\n",
    "\ta\nb\n", "a\n\tb\n", "a \nb \n", "a\n \nb\n", "a\n    \n", " \na\n", "\n", " \n", "  ",
    "\n ", "# a\nb\n", "- a\n- b\n", "a: b\nc: d\n", "---\na\n", "a\n---\n", "a\n...\n",
    "```\nx\n```\n",
    "1\n2\n", "'\n", '"\n"', "|\n", "> a\n> b\n", "{% a %}\n{% b %}\n", "a\\\nb", "é\nשלום\n",
    "a\u2028\nb\n", "tail\t\n", "x" * 300 + "\n" + "word " * 80,
)  # fmt: skip
TEXTS = tuple(dict.fromkeys([*(start + "a b" for start in STARTS), *STARTS, *WORDS, *LINES]))
OLD = {
    "plain": "old",
    "single": "'old'",
    "double": '"old"',
    "literal": "|\n      old\n",
    "folded": ">-\n      old\n",
    "indicated": "|4-\n        old\n",
    "flow": "[old]",
    "nothing": "",
}


def written(style):
    """Yield what a document says after each of the texts was put into it."""
    old = OLD[style]
    path = "/a/0/text/0" if style == "flow" else "/a/0/text"
    text = (
        f"a:\n  - text: {old}".rstrip(" ") + ("" if old.endswith("\n") else "\n") + "    z: end\n"
    )
    document = read(text)
    for value in TEXTS:
        edited, _ = document.apply([{"op": "replace", "path": path, "value": value}])
        yield edited.to_text()


@pytest.mark.parametrize("style", OLD)
def test_psych_and_pyyaml_read_back_every_awkward_text(style):
    texts = list(written(style))
    result = subprocess.run(
        [RUBY, "-ryaml", "-rjson", "-e", READ],
        input="=====".join(texts).encode(),
        capture_output=True,
        check=True,
    )
    wrong = []
    for value, text, psych in zip(TEXTS, texts, json.loads(result.stdout), strict=True):
        wanted = {"a": [{"text": [value] if style == "flow" else value, "z": "end"}]}
        if not psych == yaml.load(text, yaml.CSafeLoader) == wanted:
            wrong.append((value, text, psych))
    assert not wrong
