"""Random acts of a writer on the structure of a FAQ, and what must be true of each."""

from itertools import pairwise

import yaml

from editor.document import Document, Refusal, edits
from editor.document.edits import Replaced, followed
from editor.document.faq import Item, Topic
from editor.document.nodes import node_text

NOTES = ("", "ask Ann", "one\ntwo", "one\n\ntwo", "# sign", "old: yes\n- x", "ünï")


def outline(document):
    """Return places with link names, as `0:tea 0/0:hot`."""
    walked = document.faq.walk()
    return " ".join("/".join(map(str, place)) + ":" + node.anchor for place, node in walked)


def questions(document):
    return [item.question for item in document.faq.all_items()]


def random_edit(document, chance):
    """Return the edit of some act, None where it would change nothing or is refused."""
    act = chance.choice(ACTS)
    places = [place for place, _ in document.faq.walk()]
    if not places:
        return None
    some = chance.sample(places, min(len(places), chance.randrange(1, 4)))
    try:
        return act(document, some, chance)
    except Refusal:
        return None


def _move(document, some, chance):
    target = chance.choice([place for place, _ in document.faq.walk()] + [()])
    row = chance.randrange(len(document.faq.children_of(target)) + 1)
    return edits.move_all(document, some, target, row)


def _split(document, some, chance):
    node = document.faq.at(some[0])
    answer = node.answer if isinstance(node, Item) else ""
    return edits.split(document, some[0], chance.randrange(len(answer) + 1))


def _merge(document, some, chance):
    items = [place for place in some if isinstance(document.faq.at(place), Item)]
    return edits.merge(document, items)


def _paste(document, some, chance):
    clip = edits.copied(document, some)
    if chance.random() < 0.3:
        clip = edits.read_text(clip.markdown)
    return edits.paste(document, clip, chance.choice(some))


ACTS = (
    _move,
    _split,
    _merge,
    _paste,
    lambda document, some, chance: edits.step_all(document, some, chance.choice((-1, 1))),
    lambda document, some, chance: edits.topic_all(document, some, chance.choice((-1, 1))),
    lambda document, some, _chance: edits.delete_all(document, some[:2]),
    lambda document, some, _chance: edits.duplicate_all(document, some),
    lambda document, some, _chance: edits.sort(document, some[0][:-1]),
    lambda document, some, _chance: edits.put_behind(document, some, some[-1]),
    lambda document, some, chance: edits.reword_note(document, some[0], chance.choice(NOTES)),
)


def checked(edit):
    """Return the document after an edit of which all is true that must be true of each.

    Its text reads back as its data, by PyYAML too; its steps follow one another; a place followed
    through them leads to the same entry; and what it did not touch is written as before.
    """
    after = edit.after
    after.verify()
    assert yaml.load(node_text(after.top), yaml.CSafeLoader) == after.data
    chain = edit.steps or (edit,)
    assert chain[0].before is edit.before
    assert chain[-1].after is after
    for step, following in pairwise(chain):
        assert step.after is following.before
    for step in chain:
        _check_followed(step)
    return after


def _check_followed(step):
    if isinstance(step.change, Replaced):
        return
    for place, node in step.before.faq.walk():
        behind = followed(place, step.change)
        if behind is None:
            assert step.after.faq.position(node.id) is None
            continue
        found = step.after.faq.at(behind)
        assert found is not None
        assert found.id == node.id


def untouched(edit):
    """Return pairs of texts, before and after, of the questions whose texts are the same."""
    before = {node.id: node for _, node in edit.before.faq.walk() if not isinstance(node, Topic)}
    for _, node in edit.after.faq.walk():
        old = before.get(node.id)
        same = old is not None and (old.question, old.answer, old.anchor) == (
            node.question,
            getattr(node, "answer", None),
            node.anchor,
        )
        if same and old.entry.key is None:
            yield _lines(node_text(old.entry.value)), _lines(node_text(node.entry.value))


def _lines(text):
    """Return the lines without their common indentation and the break of the last one."""
    return [line.strip() for line in text.strip().splitlines()]


def opened(text):
    return Document.from_bytes(text.encode(), is_page=text.startswith("---"))
