"""What holds on a real page: each edit costs the lines that it is about, and can be undone."""

import random
from pathlib import Path

import pytest

from editor.document import Document
from editor.document import edits as acts
from editor.document.faq import Item

SAMPLE = Path(__file__).resolve().parents[3] / "resources" / "sample" / "faq.md"
STEPS = 500


@pytest.fixture(scope="module")
def document() -> Document:
    return Document.open(SAMPLE)


def changed_lines(before: Document, after: Document) -> int:
    pairs = zip(before.to_text().splitlines(), after.to_text().splitlines(), strict=True)
    return sum(old != new for old, new in pairs)


def test_one_word_of_one_answer_is_one_line(document):
    places = [place for place, node in document.faq.walk() if isinstance(node, Item)]
    for place in places:
        answer = document.faq.at(place).answer
        word = next(word for word in answer.split() if word.isalpha() and len(word) > 3)
        edit = acts.reword(document, place, acts.Part.ANSWER, answer.replace(word, "other", 1))
        assert changed_lines(document, edit.after) == 1


@pytest.mark.parametrize("row", range(4))
def test_swapping_two_topics_moves_their_lines_and_changes_no_other(document, row):
    after = acts.move(document, (row,), (), row + 1).after
    assert sorted(after.to_text().splitlines()) == sorted(document.to_text().splitlines())
    order = [topic.anchor for topic in document.faq.topics]
    order[row], order[row + 1] = order[row + 1], order[row]
    assert [topic.anchor for topic in after.faq.topics] == order


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_many_edits_undone_by_their_inverse_patches_give_the_first_bytes(newline):
    content = SAMPLE.read_bytes().replace(b"\n", newline.encode())
    document = Document.from_bytes(content)
    chance = random.Random(7)
    inverses = []
    while len(inverses) < STEPS:
        step = random_step(document, chance)
        if step is not None:
            document, inverse = document.apply([step])
            inverses.append(inverse)
    document.verify()
    for inverse in reversed(inverses):
        document, _ = document.apply(inverse)
    assert document.to_bytes() == content


def random_step(document: Document, chance: random.Random) -> dict[str, object] | None:
    nodes = [node for _, node in document.faq.walk()]
    items = [node for node in nodes if isinstance(node, Item)]
    if len(items) < 6:
        topic = document.faq.topics[0]
        value = {
            "question": "Why?",
            "anchor": f"a{chance.random()}",
            "answer": "Because.\n\nYes.\n",
        }
        return {"op": "add", "path": f"{topic.pointer}/items/-", "value": value}
    item, other = chance.choice(items), chance.choice(items)
    match chance.choice(["word", "word", "question", "move", "remove", "copy", "topic"]):
        case "word":
            place = chance.randrange(len(item.answer) + 1)
            new = chance.choice(["x", "é ", "\n\n- a\n", "  ", "#", ": ", "\n"])
            text = item.answer[:place] + new + item.answer[place + chance.randrange(3) :]
            return {"op": "replace", "path": f"{item.pointer}/answer", "value": text}
        case "question":
            text = chance.choice(["yes", "1:30", "Why: not?", "“Ja”", "2020-01-07", "- x"])
            return {"op": "replace", "path": f"{item.pointer}/question", "value": text}
        case "move":
            return {"op": "move", "from": item.pointer, "path": other.pointer}
        case "remove":
            return {"op": "remove", "path": item.pointer}
        case "copy":
            return {"op": "copy", "from": item.pointer, "path": other.pointer}
        case _:
            topics = document.faq.topics
            source, target = chance.choice(topics).pointer, chance.choice(topics).pointer
            return {"op": "move", "from": source, "path": target}
