"""The includes of a site, and the tags that bring them in."""

from editor.writing.includes import Call, Parameter, call_at, read_include, tag, with_call
from tests.writing.marked import marked, passage

NOTE = """\
{% if include.kind == "warning" %}<b>Careful</b>{% endif %}
{% case include.size %}{% when "small", "large" %}{% endcase %}
<div class="{{ include.kind }}">{{ include.content | markdownify }}</div>
"""


def test_an_include_says_what_it_takes_by_what_it_does():
    note = read_include("misc/big-note.html", NOTE)
    assert note.parameters == (
        Parameter("kind", ("warning",)),
        Parameter("size", ("small", "large")),
        Parameter("content", (), is_text=True),
    )
    assert note.is_callout
    assert note.title == "Big note"


def test_what_shows_no_text_of_the_writer_is_no_callout():
    assert not read_include("a.html", "<nav>{{ site.title }}</nav>").is_callout
    assert not read_include("a.html", "<img alt='{{ include.alt }}'>").is_callout
    lists = "{% for row in include.rows %}{{ row }}{% endfor %}{{ include.text }}"
    assert not read_include("a.html", lists).is_callout


def test_a_tag_has_what_was_filled_in():
    assert (
        tag("n.html", {"content": 'a "b"', "kind": ""}) == "{% include n.html content='a \"b\"' %}"
    )
    assert tag("n.html", {"a": 'it\'s "b"'}) == '{% include n.html a="it\'s \\"b\\"" %}'
    assert tag("n.html", {"a": "page.x"}, frozenset({"a"})) == "{% include n.html a=page.x %}"


def test_the_tag_at_the_caret_is_read_and_written_again():
    before = passage('x\n\n{% include n.html kind=\'k\' content="a \\"b\\"" up=page.a‸ %}\n\ny')
    call = call_at(before)
    assert (call.name, call.values) == ("n.html", {"kind": "k", "content": 'a "b"', "up": "page.a"})
    after = with_call(before, Call(call.start, call.end, call.name, {"content": "c"}))
    assert marked(after) == 'x\n\n{% include n.html content="c" %}‸\n\ny'
    assert call_at(passage("{% include a.html %} ‸")) is None


def test_a_new_tag_stands_in_lines_of_its_own():
    before = passage("x «words»\ny")
    call = Call(before.start, before.end, "n.html", {"content": "words"})
    assert marked(with_call(before, call)) == 'x \n\n{% include n.html content="words" %}‸\n\ny'
