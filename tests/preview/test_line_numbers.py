"""The lines of a rendered answer lead back to the lines that were typed."""

from editor.preview.line_numbers import line_origins, with_origins

SOURCE = "One\n{% for i in (1..3) %}\n- {{ i }}\n{% endfor %}\nTwo"
RENDERED = "One\n\n- 1\n\n- 2\n\n- 3\n\nTwo"


def test_lines_that_stay_keep_their_places():
    origins = line_origins(SOURCE, RENDERED)
    assert origins[0] == 1
    assert origins[-1] == 5
    assert all(1 <= line <= 5 for line in origins)
    assert origins == sorted(origins)


def test_blocks_say_lines_of_the_source():
    html = '<p data-line="1">One</p><p data-line="9">Two</p><p data-line="40">x</p>'
    assert with_origins(html, SOURCE, RENDERED) == html.replace("9", "5").replace("40", "5")


def test_what_liquid_left_alone_is_left_alone():
    html = '<p data-line="1">One</p>'
    assert with_origins(html, "One", "One") is html
