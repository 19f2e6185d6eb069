"""What a FAQ file is: its text as pieces, what it means, and what changes it."""

from editor.document.document import BODY, Document
from editor.document.errors import (
    DocumentError,
    EncodingError,
    PatchError,
    Refusal,
    SyntaxProblem,
)

__all__ = [
    "BODY",
    "Document",
    "DocumentError",
    "EncodingError",
    "PatchError",
    "Refusal",
    "SyntaxProblem",
]
