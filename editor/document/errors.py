"""What can go wrong with a document, each with a sentence that a writer can act on.

DocumentError               the file cannot be read or edited as asked
├── EncodingError           its bytes are not text in UTF-8
├── SyntaxProblem           its front matter is not YAML (or not YAML that can be kept)
└── PatchError              a patch does not fit the document
    └── Refusal             the step is valid, but this document cannot keep what it would need
"""

from typing_extensions import override


class DocumentError(Exception):
    """A document that cannot be read, or a change that cannot be made.

    Args:
        reason: what is wrong, in plain words.
        line: the line of the file, counted from 1, or None where no place is to blame.
        column: the column in that line, counted from 1.
    """

    def __init__(self, reason: str, line: int | None = None, column: int | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line
        self.column = column

    @override
    def __str__(self) -> str:
        """Return the reason with its place in front, as compilers print it."""
        if self.line is None:
            return self.reason
        return f"line {self.line}, column {self.column}: {self.reason}"


class EncodingError(DocumentError):
    """The bytes are not text in UTF-8."""


class SyntaxProblem(DocumentError):  # noqa: N818 - Python has a SyntaxError
    """The front matter is not YAML, or is YAML that could not be kept byte for byte."""


class SettingsProblem(DocumentError):  # noqa: N818 - the document itself is whole
    """What a site teaches about its files cannot be understood."""


class PatchError(DocumentError):
    """A patch names a place that does not exist, fails its test, or is malformed."""


class Refusal(PatchError):  # noqa: N818 - the word that people read
    """A step that is valid but that this document cannot take without harm elsewhere."""
