"""Each block knows the line where it begins, wherever it is nested."""

import re

from editor.preview.kramdown import parse, to_html

TEXT = """# one

* two
  * three

  four
* > five
  > six
  >
  > seven

term
: eight

  nine

| ten |
|-----|
| ele |

<div markdown="1">
twelve
</div>

[^1]: note

    thirteen

end[^1]
"""


def lines_of(text, **options):
    root = parse(text, **options)
    return {
        child.value.strip(): element.line
        for element in root.walk()
        for child in element.children
        if child.kind == "text"
    }


def line_of(word):
    return next(number for number, line in enumerate(TEXT.split("\n"), 1) if word in line)


def test_blocks_know_their_line():
    lines = lines_of(TEXT)
    for word in ("one", "three", "four", "seven", "term", "nine", "ele", "twelve"):
        assert lines[word] == line_of(word), word


def test_blank_first_lines_of_items_count():
    assert lines_of("* \n  a\n\nb\n: \n  c\n") == {"a": 2, "b": 4, "c": 6}


def test_html_says_the_lines_when_asked():
    html = to_html(TEXT, positions=True)
    written = [int(line) for line in re.findall(r'<p data-line="(\d+)"', html)]
    assert line_of("twelve") in written
    assert line_of("thirteen") in written
    assert "data-line" not in to_html(TEXT)


def test_positions_change_nothing_else():
    html = to_html(TEXT, positions=True)
    assert re.sub(r' data-line="\d+"', "", html) == to_html(TEXT)
