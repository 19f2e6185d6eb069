"""YAML as a site reads it: as Ruby does, and forgiving where a writer slipped."""

import json
import subprocess

import pytest

from editor.site import SiteYamlError
from editor.site.psych import load
from tests.oracle import Oracle

RUBY = """
require "psych"; require "json"; require "date"
$stdin.each_line do |line|
  begin
    value = Psych.safe_load(JSON.parse(line), permitted_classes: [Date, Time], aliases: true)
  rescue Psych::Exception
    value = "refused"
  end
  puts JSON.generate([value])
end
"""
TEXTS = (
    "a: 1,000\nb: [yes, no, ~, 0x10]\n",
    "a: &x {p: 1, q: 2}\nb:\n  p: 9\n  <<: *x\n  q: 8\n",
    "a: &x {p: 1}\nb: &y {p: 2, r: 3}\nc:\n  z: 1\n  <<: [*x, *y]\n",
    "a: 1\na: 2\n", "- !!str 5\n- !!int '5'\n- !foo 7\n- ! '8'\n- !!float 3\n", "<<: 3\n",
    "a: [\n", "a: b: c\n", "a:\n\tb: 1\n", "--- |\n  x\n--- y\n", "", "# only\n", "a: |\n x\n  y\n",
    "? 1\n: 2\n", "a: 2021-03-04\n", "'a': \"\\u00e9\"\n", "- !!binary aGk=\n",
    "x: !!omap [a: 1]\n",
)  # fmt: skip


def test_an_alias_of_nothing_is_none():
    assert load("a: *nothing\nb: 1\n") == {"a": None, "b": 1}


def test_an_anchor_inside_itself_does_not_make_a_value_without_end():
    assert load("a: &x\n  b: *x\n") == {"a": {"b": None}}


def test_copies_of_copies_take_no_room():
    text = "a0: &a0 [x]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 30)
    )
    assert len(load(text)["a29"]) == 10


@pytest.mark.parametrize("text", ["[" * 100_000, "- " * 100_000 + "x"])
def test_nesting_without_end_is_an_error(text):
    with pytest.raises(SiteYamlError):
        load(text)


def test_an_error_names_the_line():
    with pytest.raises(SiteYamlError, match="line 3"):
        load("a: 1\nb: [\n")


def test_a_binary_that_is_none_stays_text():
    assert load("!!binary x") == "x"


@pytest.mark.skipif(not Oracle.is_installed(), reason="needs Ruby")
def test_texts_are_read_as_ruby_reads_them():
    lines = "".join(json.dumps(text) + "\n" for text in TEXTS)
    command = ["ruby", "-W0", "-Eutf-8:utf-8", "-e", RUBY]
    result = subprocess.run(command, input=lines, capture_output=True, text=True, check=True)
    theirs = [json.loads(line)[0] for line in result.stdout.splitlines()]
    assert [ours(text) for text in TEXTS] == theirs


def ours(text):
    try:
        return json.loads(json.dumps(load(text), default=str))
    except SiteYamlError:
        return "refused"
