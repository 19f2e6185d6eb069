"""FAQs with mistakes in them, made up for tests, and what the checks say about them."""

from pathlib import Path

from editor.checks.checker import ByNode
from editor.checks.document_check import check_document
from editor.checks.problem import Finding, Problem
from editor.document import Document


def faq(*answers: str, head: str = "", question: str = "What is number {}?") -> Document:
    """Return a page with a question for each answer, whose link names are `one`, `two` …"""
    names = ("one", "two", "three", "four", "five", "six")
    lines = ["---", "title: Numbers", *head.splitlines(), "faq:", "  - topic: All", "    items:"]
    for name, answer in zip(names, answers, strict=False):
        lines += [f"      - question: {question.format(name)}", f"        anchor: {name}"]
        lines += [
            "        answer: |",
            *(f"          {line}" if line else "" for line in answer.split("\n")),
        ]
    return Document.from_bytes(("\n".join(lines) + "\n---\n").encode(), is_page=True)


def found(document: Document, **around: object) -> list[Problem]:
    """Return the problems of a document."""
    return flat(check_document(document, **around))  # type: ignore[arg-type]  # as they come


def flat(problems: ByNode) -> list[Problem]:
    """Return problems in one list."""
    return [problem for each in problems.values() for problem in each]


def rules(document: Document, **around: object) -> list[str]:
    """Return the names of the rules that a document breaks."""
    return [problem.finding.rule for problem in found(document, **around)]


def in_answer(answer: str, **around: object) -> list[Finding]:
    """Return what is wrong with one answer."""
    return [problem.finding for problem in found(faq(answer), **around)]


def mended(answer: str, rule: str) -> str:
    """Return an answer with the first problem of a rule fixed."""
    fix = next(each.fix for each in in_answer(answer) if each.rule == rule)
    assert fix is not None
    text = f"{answer}\n"
    return (text[: fix.start] + fix.text + text[fix.end :]).removesuffix("\n")


def write_page(folder: Path, document: Document, name: str = "faq.md") -> Path:
    """Write a document and return its file."""
    path = folder / name
    path.write_bytes(document.to_bytes())
    return path
