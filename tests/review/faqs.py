"""Small FAQs for the tests of this folder, written as topics with their questions."""

from editor.document import Document

ANSWERS = {
    "borrow": "Everybody who lives in the district can borrow a bicycle for up to three days.\n",
    "helmet": "Helmets hang beside the door. Take one in your size, and bring it back dry.\n",
    "pay": "Members pay nothing. Guests leave five euros in the tin on the counter.\n",
    "lost": "Call the workshop at once, and report the number on the frame to the police.\n",
    "child": "There are two trailers and one seat. Reserve them a week ahead, please.\n",
    "repair": "Bring it to the workshop on Thursday evening; we repair it together with you.\n",
}
QUESTIONS = {
    "borrow": "Who can borrow a bicycle?",
    "helmet": "Where do I find a helmet?",
    "pay": "What does it cost?",
    "lost": "What if the bicycle is stolen?",
    "child": "Can I carry a child?",
    "repair": "Who mends a flat tyre?",
}


def item(name, *, question=None, anchor=None, answer=None):
    """Return an item: its question, link name and answer."""
    return {
        "question": QUESTIONS.get(name, name) if question is None else question,
        "anchor": name if anchor is None else anchor,
        "answer": ANSWERS.get(name, f"{name}.\n") if answer is None else answer,
    }


def topic(title, *items, anchor=None):
    """Return a topic; items may be given by their names."""
    held = [item(each) if isinstance(each, str) else each for each in items]
    return {"topic": title, "anchor": title.lower() if anchor is None else anchor, "items": held}


def page(*topics, body="", before="title: Bicycles\n"):
    """Return a page with these topics."""
    lines = ["---\n", before, "faq:\n" if topics else "faq: []\n"]
    for each in topics:
        lines += [f'  - topic: "{each["topic"]}"\n', f'    anchor: "{each["anchor"]}"\n']
        lines += ["    items:\n"] if each["items"] else ["    items: []\n"]
        for one in each["items"]:
            lines.append("\n".join(_written(one)) + "\n\n")
    return Document.from_bytes(("".join(lines) + "---\n" + body).encode(), is_page=True)


def _written(one):
    yield f'      - question: "{one["question"]}"'
    if one["anchor"]:
        yield f'        anchor: "{one["anchor"]}"'
    if one["answer"]:
        yield "        answer: |"
        yield from ("          " + line for line in one["answer"].rstrip("\n").split("\n"))
    else:
        yield '        answer: ""'


def named(document, position):
    """Return the link name of what stands at a position."""
    return document.faq.at(position).anchor
