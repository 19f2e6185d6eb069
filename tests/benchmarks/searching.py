"""Looking for words in a long FAQ while they are typed, and replacing them everywhere."""

import io
from collections.abc import Iterator

from ruamel.yaml import YAML

from editor.document import Document
from editor.document.edits import replace_all
from editor.document.search import Finder, Query, Scope, choices_of, hits, texts_of
from tests.benchmarks.documents import page
from tests.benchmarks.measuring import in_turns, milliseconds, ratio

_ITEMS = 10_000
_TEXTS = frozenset({Scope.QUESTIONS, Scope.ANSWERS, Scope.BODY})
_MOST = 1_000  # places that the list shows while words are typed


def rows() -> Iterator[tuple[str, ...]]:
    """Yield a row for a key while words are typed, and one for replacing them all."""
    text = page(_ITEMS)
    document = Document.from_bytes(text.encode(), is_page=False)
    texts = texts_of(document, _TEXTS)

    def look(words: str) -> object:
        finder = Finder(Query(words))
        return list(hits(finder, finder.find(texts, most=_MOST)))

    contestants = {
        "rare": lambda: look("number 9999"),
        "common": lambda: look("somebody"),
        "python": lambda: text.lower().count("number 9999"),
    }
    times = in_turns(contestants, 11)
    for name in ("rare", "common"):
        yield _row(f"a key, {name} words", times[name], "str.lower, str.count", times["python"])
    yield _replacing(text, document)


def _replacing(text: str, document: Document) -> tuple[str, ...]:
    finder = Finder(Query("somebody who", scopes=_TEXTS))

    def ours() -> object:
        found = finder.find(texts_of(document, _TEXTS))
        choices = choices_of(hits(finder, found, finder.template("a reader who")))
        edit = replace_all(document, choices, "somebody who")
        return edit.after.to_bytes()

    def peer() -> object:
        ruamel = YAML()
        tree = ruamel.load(text)
        for topic in tree["faq"]:
            for item in topic["items"]:
                item["answer"] = item["answer"].replace("somebody who", "a reader who")
        ruamel.dump(tree, io.BytesIO())
        return tree

    times = in_turns({"ours": ours, "ruamel": peer}, 1)
    return _row("replace 50 000 places", times["ours"], "ruamel load, edit, dump", times["ruamel"])


def _row(what: str, ours: float, peer: str, theirs: float) -> tuple[str, ...]:
    return what, str(_ITEMS), milliseconds(ours), peer, milliseconds(theirs), ratio(ours, theirs)
