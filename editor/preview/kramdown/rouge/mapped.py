"""Languages without a grammar of ours: the tokens of Pygments under the class names of Rouge."""

from collections.abc import Iterator

from pygments.lexer import Lexer as PygmentsLexer
from pygments.lexers import get_lexer_by_name
from pygments.token import STANDARD_TYPES
from pygments.token import Token as Pygments
from pygments.util import ClassNotFound

from editor.preview.kramdown.rouge.grammar import Lexer, Token

#: Rouge's name where Pygments has another.
_PYGMENTS_NAMES = {"obj-c": "objective-c", "conf": "text", "tex": "latex"}
#: Classes of Pygments that Rouge writes otherwise.
_CLASSES = {
    "w": "",
    "fm": "nf",
    "vm": "n",
    "pm": "p",
    "ch": "c1",
    "cpf": "cp",
    "dl": "s",
    "sa": "s",
}


def mapped(key: str) -> Lexer | None:
    """Return a lexer that asks Pygments."""
    try:
        lexer = get_lexer_by_name(_PYGMENTS_NAMES.get(key, key), stripnl=False, ensurenl=False)
    except ClassNotFound:
        return None
    return _Mapped(lexer)


class _Mapped:
    def __init__(self, lexer: PygmentsLexer) -> None:
        self._lexer = lexer

    def __call__(self, code: str) -> Iterator[Token]:
        for kind, text in self._lexer.get_tokens(code):
            while kind not in STANDARD_TYPES:
                kind = kind.parent or Pygments  # noqa: PLW2901  the nearest that has a class
            name = STANDARD_TYPES[kind]
            yield _CLASSES.get(name, name), text
