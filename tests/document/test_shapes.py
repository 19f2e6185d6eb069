"""Where the FAQ lives, by the many ways in which sites write theirs."""

import pytest

from editor.document.parsing import parse
from editor.document.shapes import find_shapes, node_at

SHAPES = {
    "faq:\n- topic: T\n  anchor: t\n  items:\n  - question: Q\n    anchor: q\n    answer: A\n": (
        "faq[].items[]{question,anchor,answer}"
    ),
    "faqs:\n- question: Q\n  answer: A\n- question: R\n  answer: B\n": "faqs[]{question,answer}",
    "- question: Q\n  answer: A\n": "[]{question,answer}",
    "- category: C\n  questions:\n  - q: Q\n    a: A\n": "[].questions[]{q,a}",
    "- title: C\n  items:\n  - title: Q\n    content: A\n": "[].items[]{title,content}",
    "page:\n  help:\n    items:\n    - Question: Q\n      Answer: A\n": (
        "page/help/items[]{Question,Answer}"
    ),
    "preguntas:\n- pregunta: Q\n  respuesta: A\n": "preguntas[]{pregunta,respuesta}",
    "a:\n- topic: A\n  topics:\n  - topic: B\n    items:\n    - question: Q\n      answer: A\n": (
        "a[].topics[].items[]{question,answer}"
    ),
    "nav:\n- title: Home\n  text: x\nfaq:\n- question: Q\n  answer: A\n": "faq[]{question,answer}",
}


@pytest.mark.parametrize(("text", "shape"), SHAPES.items(), ids=SHAPES.values())
def test_the_faq_is_found(text, shape):
    assert str(find_shapes(parse(text).root)[0]) == shape


@pytest.mark.parametrize("text", ["", "a: b\n", "a: [b, c]\n", "a: [{x: 1}]\n", "a: []\n", "- 5\n"])
def test_what_is_no_faq_has_no_shape(text):
    assert not find_shapes(parse(text).root)


def test_a_shape_fits_while_its_list_is_there():
    shape = find_shapes(parse("faq:\n- question: Q\n  answer: A\n").root)[0]
    assert shape.fits(parse("faq: []\n").root)
    assert not shape.fits(parse("faq: 5\n").root)
    assert not shape.fits(parse("other: []\n").root)


def test_a_path_leads_through_groups_only():
    root = parse("a: {b: c}\nd: [e]\n").root
    assert node_at(root, ("a", "b")).value == "c"
    assert node_at(root, ("d", "0")) is None
    assert node_at(root, ("x",)) is None
