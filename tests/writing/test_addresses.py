"""How a file writes addresses on its own site."""

import pytest

from editor.writing.addresses import Manner, address, is_picture, manner_of, words_for


@pytest.mark.parametrize(
    ("texts", "has_base", "manner"),
    [
        (["[a](/b) [c](/d)", "[e](../f)"], True, Manner.ABSOLUTE),
        (["[a]({{ site.baseurl }}/b)"], False, Manner.BASE),
        (["[a]({{ '/b' | relative_url }})"], False, Manner.FILTER),
        (["![a](img/b.png) ![c](../d.png)"], False, Manner.RELATIVE),
        (["[a](https://x.org)"], False, Manner.ABSOLUTE),
        ([], True, Manner.FILTER),
    ],
)
def test_a_file_goes_on_as_it_does_elsewhere(texts, has_base, manner):
    assert manner_of(texts, has_base=has_base) is manner


@pytest.mark.parametrize(
    ("manner", "written"),
    [
        (Manner.ABSOLUTE, "/assets/a%20cup.png"),
        (Manner.BASE, "{{ site.baseurl }}/assets/a%20cup.png"),
        (Manner.FILTER, "{{ '/assets/a%20cup.png' | relative_url }}"),
        (Manner.RELATIVE, "../assets/a%20cup.png"),
    ],
)
def test_an_address_is_written_in_the_file_s_manner(manner, written):
    assert address("assets/a cup.png", manner, "help") == written


def test_words_come_from_the_name_of_a_file():
    assert words_for("front-door_2.png") == "front door 2"
    assert is_picture("a.PNG")
    assert not is_picture("a.pdf")
