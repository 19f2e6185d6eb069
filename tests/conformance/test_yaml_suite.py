"""The YAML test suite: what PyYAML reads we read alike, and keep; what it refuses we refuse."""

import contextlib

import pytest
import yaml

from editor.document import Document, DocumentError
from editor.document.values import same
from tests.conformance.suites import yaml_cases

CASES = yaml_cases()
#: A set and an ordered mapping, for which JSON has no word: read as a group and a list.
AS_JSON = {"2XXW-0", "J7PZ-0"}

pytestmark = pytest.mark.skipif(not CASES, reason="npm, which carries the suite, is not here")


@pytest.mark.parametrize(("name", "text"), CASES, ids=[name for name, _ in CASES])
def test_a_text_is_kept_and_means_what_pyyaml_says(name, text):
    try:
        list(yaml.parse(text, yaml.CLoader))
    except yaml.YAMLError:
        with pytest.raises(DocumentError):
            Document.from_bytes(text.encode(), is_page=False)
        return
    try:
        wanted = next(iter(yaml.load_all(text, yaml.CSafeLoader)), None)
    except yaml.YAMLError:  # tags that stand for nothing, keys that are lists
        with contextlib.suppress(DocumentError):
            assert Document.from_bytes(text.encode(), is_page=False).to_bytes() == text.encode()
        return
    document = Document.from_bytes(text.encode(), is_page=False)
    assert document.to_bytes() == text.encode()
    assert name in AS_JSON or same(document.data, wanted)
