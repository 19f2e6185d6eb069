"""What errors say."""

import pytest

from editor.document.errors import (
    DocumentError,
    EncodingError,
    PatchError,
    Refusal,
    SyntaxProblem,
)


def test_an_error_with_a_place_says_it_first():
    assert str(DocumentError("it broke", 3, 7)) == "line 3, column 7: it broke"


def test_an_error_without_a_place_says_only_why():
    assert str(DocumentError("it broke")) == "it broke"


@pytest.mark.parametrize("kind", [EncodingError, SyntaxProblem, PatchError, Refusal])
def test_all_errors_are_document_errors(kind):
    assert issubclass(kind, DocumentError)


def test_a_refusal_is_a_patch_error():
    assert issubclass(Refusal, PatchError)
