"""Of a text only the words of its prose are checked, and each stands where it is said to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from editor.writing.spelling.line_state import LineState, unpacked
from editor.writing.spelling.words import words_of, words_of_line
from tests.oracle import Oracle


def found(text: str) -> list[str]:
    return [word.text for word in words_of(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ride the `wrong.way` bicycle", ["Ride", "the", "bicycle"]),
        ("two ``ticks ` inside`` here", ["two", "here"]),
        ("an `open tick", ["an", "open", "tick"]),
        ('see [the page](/help/xyzzy "plugh") now', ["see", "the", "page", "now"]),
        ("[beginners’ ride]({{ site.xyzzy | append: page.desk }})", ["beginners", "ride"]),
        ('![a bell](bell.png){: .xyzzy data-x="plugh"}', ["bell"]),
        ("[one][xyzzy] and[^plugh]", ["one", "and"]),
        ('[xyzzy]: /plugh "Frobnicate"', []),
        ("[^xyzzy]: a note", ["note"]),
        ("## Prices {#xyzzy}", ["Prices"]),
        ('{% include xyzzy.html plugh="frob" %} Prices', ["Prices"]),
        ("{% if page.xyzzy %}open{% else %}shut{% endif %}", ["open", "shut"]),
        ('<p class="xyzzy">Open <kbd>plugh</kbd> daily</p>', ["Open", "daily"]),
        ("<!-- xyzzy --> Open", ["Open"]),
        ("less <b than", ["less", "than"]),
        ("write to <desk@xyzzy.example> or me@plugh.example.", ["write", "to", "or"]),
        ("<https://xyzzy.example/plugh> or http://xyzzy.example/plugh?x=frob.", ["or"]),
        ('from https://x.example/{{ page.a | b: "plugh" }}/frob?x=y on', ["from", "on"]),
        ("open _config.yml, notes.txt, /usr/plugh or C:\\plugh\\frob", ["open", "or"]),
        ("www.xyzzy.example and xyzzy.example/plugh", ["and"]),
        ("cash and/or card", ["cash", "and", "or", "card"]),
        ("forgotten.Blank wait...what", ["forgotten", "Blank", "wait", "what"]),
        ("the API, two PDFs and a FAQ’s end", ["the", "two", "and", "end"]),
        ("item42 and 3rd of snake_case on GitHub", ["item", "and", "of", "on"][1:]),
        ("see #who-can-borrow and @desk with --force", ["see", "and", "with"]),
        ("don't, don’t, 'quoted' o’clock", ["don't", "don’t", "quoted", "o’clock"]),
        ("*one* _two_ **three** __four__", ["one", "two", "three", "four"]),
        ("{{ page.name }}s and pre{{ x }}fix caf&eacute;s", ["and"]),
        ("Tom&nbsp;Smith &amp; sons", ["Tom", "Smith", "sons"]),
        ("naïve cafe\u0301 co\u00adoperate", ["naïve", "cafe\u0301", "co\u00adoperate"]),
        ("where $$xyzzy + plugh$$ holds", ["where", "holds"]),
    ],
)  # fmt: skip
def test_only_prose_is_checked(text, words):
    assert found(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("```yaml\nxyzzy\n~~~\nplugh\n```\nprose", ["prose"]),
        ("~~~~\nxyzzy\n~~~\nplugh\n~~~~\nprose", ["prose"]),
        ("prose\n\n    xyzzy\n\n    plugh\nmore", ["prose", "more"]),
        ("prose\n    goes on", ["prose", "goes", "on"]),
        ("- item\n\n    goes on\n\nprose", ["item", "goes", "on", "prose"]),
        ("- item\n\nprose\n\n    xyzzy", ["item", "prose"]),
        ("1. item\n\n    ```\n    xyzzy\n    ```\n    on", ["item", "on"]),
        ("{% highlight yaml %}\nxyzzy\n{% endhighlight %} prose", ["prose"]),
        ("{% comment\n%}\nxyzzy\n\n{%- endcomment -%}\nprose", ["prose"]),
        ('{% include a.html\n   text="xyzzy"\n%}\nprose', ["prose"]),
        ("{{ page.title\n   | append: xyzzy }}\nprose", ["prose"]),
        ("<!--\nxyzzy\n\nplugh --> prose", ["prose"]),
        ('<a\n  class="xyzzy">prose</a>', ["prose"]),
        ("<a class=\n\nprose", ["prose"]),
        ("<pre>\nxyzzy\n\nplugh\n</pre>\nprose", ["prose"]),
        ("<code>xyzzy\n\nprose", ["prose"]),
    ],
)  # fmt: skip
def test_what_goes_on_over_lines_is_left_alone_to_its_end(text, words):
    assert found(text) == words


_PROSE = st.sampled_from(
    ["tea", "leaf", "don’t", "naïve", "and/or", "**cup**", "_pot_", "\U0001f375"]
)
_HIDDEN = st.sampled_from(
    [
        "`hidden`", '{{ hidden | hidden: "hidden" }}',
        "{% include hidden.html hidden='hidden' %}",
        '<b class="hidden">', "<code>hidden</code>", "https://hidden.example/hidden", "hidden.md",
        '](/hidden "hidden")', "]({{ hidden }}#hidden)", '{: .hidden hidden="hidden"}',
        "<!-- hidden -->", "#hidden", "hidden@hidden.example", "HIDDEN", "hidden42", "[^hidden]",
        "\n```\nhidden\n```\n", "\n\n~~~ hidden\nhidden\n~~~\n", "<pre>hidden\n\nhidden</pre>",
        "{% comment %}\nhidden {% endcomment %}", "\n<!-- hidden\n\nhidden -->\n",
    ]
)  # fmt: skip
_PIECES = st.lists(_PROSE | _HIDDEN | st.just("\n\n"), max_size=25)


@given(_PIECES)
def test_no_word_of_code_liquid_or_addresses_is_ever_checked(pieces):
    words = found(" ".join(pieces))
    assert "hidden" not in words
    expected = [
        word
        for piece in pieces
        for word in {"and/or": ["and", "or"], "**cup**": ["cup"], "_pot_": ["pot"]}.get(
            piece, [piece] if piece in ("tea", "leaf", "don’t", "naïve") else []
        )
    ]
    assert words == expected


@given(
    st.text(alphabet="ab ’'_-#.:/\\@`~[](){}<>%!|&;$\"=\n\tAÄ中\U0001f375\0\u0301", max_size=120)
)
def test_each_word_stands_where_it_is_said_to(text):
    end = 0
    for word in words_of(text):
        assert text[word.start : word.end] == word.text
        assert word.start >= end
        assert "\n" not in word.text
        end = word.end


@given(st.text(alphabet="ab `~{}%<>!-/=\n", max_size=80))
def test_what_a_line_hands_to_the_next_fits_into_a_number(text):
    state = LineState()
    for line in text.split("\n"):
        _, state = words_of_line(line, state)
        assert unpacked(state.packed()) == state
    assert unpacked(-1) == LineState()


@pytest.mark.parametrize(
    "piece",
    ["x", "<a ", "](", "{{ ", "a@", "{:", "[^", "a.b/", "`", '<a ="', "&a", "]({{}}", "$$"]
)  # fmt: skip
@pytest.mark.timeout(5)
def test_no_text_takes_long(piece):
    list(words_of(piece * 5_000 + "\n" + piece * 5_000 + ">"))


@pytest.fixture(scope="module")
def oracle():
    if not Oracle.is_installed():
        pytest.skip("kramdown is not installed here")
    asked = Oracle()
    yield asked
    asked.close()


@pytest.mark.parametrize(
    "text",
    [
        'Ride *far* and `fast` on [a bicycle](/xyzzy "plugh"), see\n<kbd>plugh</kbd>.\n',
        "- item\n\n      xyzzy code\n\n- item two\n\nprose\n\n    xyzzy\n",
        "## Head {#xyzzy}\n\n~~~ plugh\nxyzzy\n~~~\n\nText{: .xyzzy}\n{: #plugh}\n",
        "| one | two |\n|-----|:----|\n| `xyzzy` | three |\n{: .plugh}\n",
        '[text][xyzzy] and <b class="plugh">bold</b>\n\n[xyzzy]: /plugh\n',
    ],
)  # fmt: skip
def test_a_reader_of_the_page_sees_the_same_words(oracle, text):
    tree = LexborHTMLParser(oracle.kramdown(text))
    tree.strip_tags(["code", "pre", "kbd"])
    assert found(text) == found(" ".join(tree.text(separator=" ").split()))
