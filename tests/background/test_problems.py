"""The task that tells the window what is wrong, after each change only what is new."""

import json
import subprocess
import sys
from pathlib import Path

from editor.background.desk import Desk
from editor.background.problems import Problems
from editor.background.sites import Sites
from editor.checks.sources import all_texts, known_names
from editor.document import Document
from tests.checks.writing import faq, write_page

ROOT = Path(__file__).resolve().parent.parent.parent


class File:
    """An open file as the window tells of it."""

    def __init__(self, path=""):
        self.task = Problems()
        self.path = str(path)
        self.version = 0
        self.desk = Desk(Sites(), lambda _: None)

    def tell(self, **arguments):
        given = {"document": "a", "path": self.path, "base": self.version,
                 "version": self.version + 1, "report": True, **arguments}  # fmt: skip
        answer = self.task(given, self.desk)
        self.version += not answer.get("lost")
        return answer

    def tell_all(self, document):
        texts = list(all_texts(document))
        return self.tell(
            texts=[each.as_json() for each in texts],
            order=[each.id for each in texts],
            front=known_names(document),
        )


def kinds(answer):
    return sorted(each["rule"] for found in answer["problems"].values() for each in found)


def test_at_first_everything_is_told_and_then_what_is_new():
    file = File()
    document = faq("[a](mailto: x@y.z)", "[b]()")
    assert kinds(file.tell_all(document)) == ["empty-link", "mailto-space"]
    assert file.tell(texts=[])["problems"] == {}
    texts = list(all_texts(document))
    healed = [texts[2].id, "item", "What is number two?", "two", "Fine.", texts[2].topic, True]
    assert file.tell(texts=[healed])["problems"] == {str(texts[2].id): []}


def test_what_is_gone_has_no_problems_any_more():
    file = File()
    document = faq("[a](mailto: x@y.z)", "Fine.")
    file.tell_all(document)
    texts = list(all_texts(document))
    assert file.tell(texts=[], order=[texts[2].id])["problems"] == {str(texts[1].id): []}


def test_whoever_was_started_anew_asks_for_everything():
    file = File()
    file.version = 3
    assert file.tell(texts=[]) == {"lost": True}
    file.tell(closed=True)
    assert file.version == 4


def test_a_change_beside_the_file_is_seen(tmp_path):
    (tmp_path / "_config.yml").write_text("title: x\n")
    path = write_page(tmp_path, faq("{{ site.mail }} {{ page.mood }} [a](mailto: x@y.z)"))
    file = File(path)
    assert kinds(file.tell_all(Document.open(path))) == [
        "mailto-space", "unknown-variable", "unknown-variable",
    ]  # fmt: skip
    (tmp_path / "_config.yml").write_text("title: x\nmail: a longer one\n")
    assert kinds(file.tell(texts=[])) == ["mailto-space", "unknown-variable"]
    (tmp_path / "faq-editor.yml").write_text("checks: {mailto-space: {off: true, reason: So.}}\n")
    answer = file.tell(texts=[], front={"title": {}, "mood": {}})
    assert kinds(answer) == []
    assert answer["off"] == {"mailto-space": "So."}
    assert answer["settings"] == str(tmp_path / "faq-editor.yml")


def test_a_file_that_was_never_saved_has_no_settings():
    assert File().tell_all(faq("Fine."))["settings"] == ""


def test_texts_may_come_in_parts():
    file = File()
    document = faq("[a](mailto: x@y.z)", "[b](mailto: x@y.z)", "[c](mailto: x@y.z)")
    texts = list(all_texts(document))
    for each in texts[:-1]:
        assert file.tell(texts=[each.as_json()], report=False) == {}
    answer = file.tell(texts=[texts[-1].as_json()], order=[each.id for each in texts])
    assert kinds(answer) == ["mailto-space"] * 3


def test_the_process_is_started_in_a_language():
    request = '{"id": 1, "task": "no such task", "arguments": {}}\n'
    done = subprocess.run(
        [sys.executable, "-m", "editor.background", "en"],
        input=request, capture_output=True, text=True, timeout=50, check=True, cwd=ROOT,
    )  # fmt: skip
    assert json.loads(done.stdout)["id"] == 1
