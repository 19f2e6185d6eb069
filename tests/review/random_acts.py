"""Random FAQs, and random acts of a writer on them; each act is to be one difference."""

from random import Random

from editor.document import Document, DocumentError, edits
from editor.document.edits import Part
from editor.document.faq import Item
from tests.review.faqs import item, page, topic

VOCABULARY = [
    f"{a}{b}{c}"
    for a in "bdfgklm"
    for b in ("ar", "el", "in", "os", "un")
    for c in ("", "ta", "mir", "so")
]


def words(random, count):
    return " ".join(random.choices(VOCABULARY, k=count))


def random_page(random: Random) -> Document:
    """Return a page with topics that differ in most of their words."""
    topics, number = [], 0
    for _each in range(random.randrange(1, 5)):
        items = []
        for _one in range(random.randrange(1, 6)):
            number += 1
            answer = "\n\n".join(
                words(random, 12).capitalize() + "." for _n in range(random.randrange(1, 4))
            )
            anchor = random.choice((f"q-{number}", f"q-{number}", ""))
            items.append(
                item("", question=words(random, 6) + "?", anchor=anchor, answer=answer + "\n")
            )
        topics.append(topic(words(random, 2), *items, anchor=f"t-{len(topics)}"))
    settings = "title: Some page\nweight: 5\ntags: [a, b]\n# about the menu\nmenu:\n  side: left\n"
    return page(*topics, body="Some text below.\n", before=settings)


def random_act(random: Random, document: Document):
    """Return the edit of one act, None where the dice fell badly."""
    places = [place for place, _node in document.faq.walk()]
    items = [place for place, node in document.faq.walk() if isinstance(node, Item)]
    topics = [place for place in places if place not in items]
    act = random.choice(ACTS)
    try:
        return act(random, document, (places, items, topics))
    except DocumentError:
        return None


def _move_item(random, document, found):
    _places, items, topics = found
    if not items or not topics:
        return None
    parent = random.choice(topics)
    return edits.move(
        document,
        random.choice(items),
        parent,
        random.randrange(len(document.faq.children_of(parent)) or 1),
    )


def _move_topic(random, document, found):
    topics = found[2]
    return (
        edits.move(document, random.choice(topics), (), random.choice(topics)[0])
        if topics
        else None
    )


def _delete(random, document, found):
    return edits.delete(document, random.choice(found[0])) if found[0] else None


def _add(random, document, found):
    if not found[2]:
        return None
    edit = edits.add_item(document, random.choice(found[0]))
    place = edit.after.faq.position(edit.focus)
    text = edits.reword(edit.after, place, Part.QUESTION, words(random, 7) + "?", is_new=True)
    more = edits.reword(text.after, place, Part.ANSWER, words(random, 14) + ".\n")
    return edits.together("new", [edit, text, more])


def _answer(random, document, found):
    if not found[1]:
        return None
    place = random.choice(found[1])
    held = document.faq.at(place).answer.split(" ")
    held[random.randrange(len(held))] = words(random, 1)
    return edits.reword(document, place, Part.ANSWER, " ".join(held))


def _question(random, document, found):
    if not found[1]:
        return None
    place = random.choice(found[1])
    return edits.reword(
        document, place, Part.QUESTION, words(random, 2) + " " + document.faq.at(place).question
    )


def _rename(random, document, found):
    return (
        edits.reword(document, random.choice(found[2]), Part.TITLE, words(random, 3))
        if found[2]
        else None
    )


def _link_name(random, document, found):
    return (
        edits.reword(document, random.choice(found[0]), Part.ANCHOR, f"n-{random.randrange(10**6)}")
        if found[0]
        else None
    )


def _body(random, document, found):
    return edits.reword_body(document, document.body + words(random, 3) + "\n")


def _setting(random, document, found):
    name, value = random.choice(
        (
            ("title", words(random, 2)),
            ("weight", random.randrange(100)),
            ("menu/side", words(random, 1)),
        )
    )
    after = document.patched([{"op": "replace", "path": f"/{name}", "value": value}])
    return edits.Edit("setting", document, after, edits.Retouched())


ACTS = (
    _move_item, _move_item, _move_topic, _delete, _add, _answer, _answer, _question, _rename,
    _link_name, _body, _setting,
)  # fmt: skip


def changed(random: Random, document: Document, acts: int):
    """Return a document after some acts, read anew, and how many of them did something."""
    done = 0
    for _act in range(acts):
        edit = random_act(random, document)
        if edit is not None:
            document, done = edit.after, done + 1
    return again(document), done


def again(document: Document) -> Document:
    """Return a document as somebody reads it who has only its file."""
    return Document.from_bytes(document.to_bytes(), is_page=document.source.opening != "")
