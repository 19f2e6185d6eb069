"""Templates become, byte for byte, what real Jekyll makes of them; where it fails, we say so."""

from collections.abc import Iterator

import pytest

from tests.oracle import Oracle
from tests.preview.liquid import cases, filter_cases
from tests.preview.liquid.mini_site import Both

pytestmark = pytest.mark.skipif(not Oracle.is_installed(), reason="needs Jekyll")


def templates() -> Iterator[object]:
    for module in (cases, filter_cases):
        for theme in sorted(name for name in vars(module) if name.isupper()):
            for number, template in enumerate(getattr(module, theme)):
                yield pytest.param(template, id=f"{theme.lower()}-{number}")


@pytest.fixture(scope="module")
def both(tmp_path_factory, oracle):
    return Both(oracle, tmp_path_factory.mktemp("site"))


@pytest.mark.parametrize("template", list(templates()))
def test_a_template_becomes_what_jekyll_makes_of_it(both, template):
    assert both.ours(template) == both.theirs(template)
