"""The JSON Patch test suite, on front matter in braces and on front matter in lines."""

import json

import pytest
import yaml

from editor.document import Document, PatchError
from editor.document.values import equal_as_json
from tests.conformance.suites import patch_cases

CASES = patch_cases()
WRITERS = {"in braces": json.dumps, "in lines": lambda doc: yaml.safe_dump(doc, sort_keys=False)}

pytestmark = pytest.mark.skipif(not CASES, reason="npm, which carries the suite, is not here")


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
@pytest.mark.parametrize("case", [case for _, case in CASES], ids=[name for name, _ in CASES])
def test_a_patch_does_what_the_suite_says(case, write):
    content = write(case["doc"]).encode()
    document = Document.from_bytes(content, is_page=False)
    if "error" in case:
        with pytest.raises(PatchError):
            document.apply(case["patch"])
        return
    edited, inverse = document.apply(case["patch"])
    edited.verify()
    if "expected" in case:
        assert equal_as_json(edited.data, case["expected"])
    assert edited.apply(inverse)[0].to_bytes() == content
