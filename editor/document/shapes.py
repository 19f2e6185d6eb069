"""Where in a front matter the FAQ lives, and what its keys are called there.

A list or group is taken for an FAQ when most of its entries have a question and an answer, by the
names that sites use for them; one of topics when its entries hold such lists. Names that mean
other things too (`title`, `text`) count less than `question`.
"""

import re
from collections.abc import Iterator
from collections.abc import Sequence as List
from dataclasses import dataclass, replace

from typing_extensions import override

from editor.document.fields import KEY, ONLY, PAGE, PARTNER, Field, shown
from editor.document.nodes import Collection, Entry, Mapping, Node, Scalar, Sequence, find
from editor.document.pointers import Tokens

_QUESTIONS = (
    "question", "q", "pregunta", "frage", "domanda", "pergunta", "vraag", "fråga", "spørsmål",
    "spørgsmål", "pytanie", "otázka", "kysymys", "soru", "kérdés", "вопрос", "питання", "ερώτηση",
    "質問", "问题", "問題", "질문", "سوال", "سؤال", "שאלה",
)  # fmt: skip
_ANSWERS = (
    "answer", "a", "acceptedanswer", "respuesta", "reponse", "réponse", "antwort", "risposta",
    "resposta", "antwoord", "svar", "odpowiedź", "odpověď", "vastaus", "cevap", "válasz", "ответ",
    "відповідь", "απάντηση", "回答", "答案", "답변", "پاسخ", "جواب", "إجابة", "תשובה",
)  # fmt: skip
_WEAK_QUESTIONS = ("title", "label", "name", "heading", "header", "summary", "titulo", "titre")
_WEAK_ANSWERS = (
    "content", "text", "body", "description", "details", "contenido", "contenu", "texte", "texto",
)  # fmt: skip
ANCHORS = ("anchor", "id", "slug", "link", "key")
TITLES = (
    "topic", "title", "category", "name", "section", "heading", "label", "group", "categoria",
    "catégorie", "kategorie", "thema", "tema",
)  # fmt: skip
LISTS = ("items", "questions", "faqs", "faq", "entries", "topics", "qa", "qas", "list")
_TEXT_INSIDE = ("text", "value", "markdown", "html", "content")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?")
_NUMBERED = re.compile(r"(.*?[^\d\W])[-_ ]?(\d+)")
_CERTAIN = "|".join(map(re.escape, sorted({*_QUESTIONS, *_ANSWERS}, key=len, reverse=True)))
_HINT = re.compile(
    rf"faq|question|(?:^|[\s{{,\"'-])(?:{_CERTAIN})[-_ ]?\d*[\"']?\s*:|[?？؟][\"']?\s*:"
    r"|\A(?:[ \t]*(?:#[^\n]*|---[^\n]*)?\n)*[ \t]*(?:-\s|\[)",
    re.IGNORECASE | re.MULTILINE,
)
_ENTRIES_READ = 12
_DEEPEST = 4
_STRONG = 3
_FEW = 2


@dataclass(frozen=True, slots=True)
class ItemKeys:
    """Where the parts of an item are."""

    question: Field
    answer: Field
    anchor: Field | None
    is_list: bool = False
    """Whether answers are lists of paragraphs."""


@dataclass(frozen=True, slots=True)
class TopicKeys:
    """Where the parts of a topic are, on one level of topics."""

    title: Field | None
    anchor: Field | None
    items: Field


@dataclass(frozen=True, slots=True)
class Shape:
    """The way to the FAQ: what stands at `path`, levels of topics if there are any, then items."""

    path: Tokens
    topics: tuple[TopicKeys, ...]
    items: ItemKeys
    is_sure: bool = True
    """Whether no name in it could as well mean something else, as `title` and `text` do."""

    def fits(self, root: Node) -> bool:
        """Whether the list or group is still where this shape says."""
        return isinstance(node_at(root, self.path), Collection)

    @property
    def name(self) -> str:
        """What to call it among others of the file: the last key on the way to it, if any."""
        return self.path[-1] if self.path else ""

    @override
    def __str__(self) -> str:
        """Return the shape as documentation writes it, `faq[].items[]{question,answer}` say."""
        lists = ["/".join(self.path), *[shown(level.items) for level in self.topics]]
        if self.topics and not self.topics[0].items and not self.path:
            lists = lists[1:]
        if self.items.answer[:1] == (PARTNER,):
            return f"{'/'.join(self.path)}{{q*,a*}}"
        if self.items.answer == (PAGE,):
            return f"one-file-per-question{{{shown(self.items.question)},<body>}}"
        fields = [self.items.question, self.items.anchor, self.items.answer]
        names = [shown(way) for way in fields if way is not None]
        return ".".join(f"{name}[]" for name in lists) + f"{{{','.join(names)}}}"


Found = tuple[int, Shape]
"""A shape behind a score for how sure it is."""


def find_shapes(root: Node) -> list[Shape]:
    """Return the shapes of all FAQs that may be in a front matter, the surest first.

    Of those that stand in one another only the surest is there.
    """
    everything = [_shape_of(node, path, _bonus(path)) for path, node in _collections(root, ())]
    found = [one for one in everything if one is not None]
    best: list[Shape] = []
    found.sort(key=lambda one: -one[0])
    for _, shape in found:
        if not any(_overlap(shape.path, other.path) for other in best):
            best.append(shape)
    return best


def may_hold_faq(text: str) -> bool:
    """Tell without parsing whether a YAML text may hold an FAQ that is surely one.

    Most files of a site do not, and a quick no spares reading them.
    """
    return _HINT.search(text) is not None


def page_shape(root: Node, *, is_in_faq_folder: bool = False) -> Shape | None:
    """Return the shape of a page that is itself one question, its text the answer.

    A key that can only be a question says so; in a folder of questions the title is one.
    """
    names = _QUESTIONS + (_WEAK_QUESTIONS if is_in_faq_folder else ())
    question = first_text([root], names) if isinstance(root, Mapping) else None
    return Shape((), (), ItemKeys(question, (PAGE,), None)) if question is not None else None


def node_at(root: Node, path: Tokens) -> Node | None:
    """Return the node under a path of keys, or None."""
    node: Node | None = root
    for key in path:
        entry = find(node, key) if isinstance(node, Mapping) else None
        node = entry.value if entry is not None else None
    return node


def named_entries(node: Mapping) -> list[Entry]:
    """Return the entries of a group that have a name; of equal names the last, as loaders do."""
    return list({entry.name: entry for entry in node.entries if entry.name is not None}.values())


def partners(node: Mapping) -> list[tuple[Entry, Entry]]:
    """Return the entries `q1` and `a1`, `q2` and `a2` of a group, by the places of questions."""
    numbered = {
        match.group(1).lower() + match.group(2): (entry, match)
        for entry in node.entries
        if entry.name is not None
        and isinstance(entry.value, Scalar)
        and (match := _NUMBERED.fullmatch(entry.name))
    }
    pairs = []
    for entry, match in numbered.values():
        word = match.group(1).lower()
        if word in _QUESTIONS:
            answers = (name + match.group(2) for name in _ANSWERS)
            pairs += [(entry, numbered[name][0]) for name in answers if name in numbered][:1]
    return pairs


def _overlap(path: Tokens, other: Tokens) -> bool:
    shorter = min(len(path), len(other))
    return path[:shorter] == other[:shorter]


def _bonus(path: Tokens) -> int:
    return any(word in part.lower() for part in path for word in ("faq", "question")) * 2


def _collections(node: Node, path: Tokens) -> Iterator[tuple[Tokens, Collection]]:
    if isinstance(node, Collection):
        yield path, node
    if isinstance(node, Mapping) and len(path) < _DEEPEST:
        for entry in node.entries:
            if entry.name is not None:
                yield from _collections(entry.value, (*path, entry.name))


def _shape_of(node: Collection, path: Tokens, bonus: int) -> Found | None:
    found = _list_shape(node, path) if isinstance(node, Sequence) else _group_shape(node, path)
    if found is None:
        return None
    score, shape = found[0] + bonus, found[1]
    return score, replace(shape, is_sure=score > 1 or not path)


def _list_shape(sequence: Collection, path: Tokens) -> Found | None:
    groups = [entry.value for entry in sequence.entries[:_ENTRIES_READ]]
    mappings = [node for node in groups if isinstance(node, Mapping)]
    if not mappings or len(mappings) * 2 < len(groups):
        return None
    items = _item_keys(mappings)
    if items is not None and items[0] == _STRONG:
        return items[0], Shape(path, (), items[1])
    topics = _one_key_shape(mappings, path) or _topic_shape(mappings, path)
    if items is None or (topics is not None and topics[0] > items[0]):
        return topics
    return items[0], Shape(path, (), items[1])


def _one_key_shape(mappings: list[Mapping], path: Tokens) -> Found | None:
    """A list of groups of one: `- What is it?: An answer`, or `- item: {question, answer}`."""
    if any(len(mapping.entries) != 1 for mapping in mappings):
        return None
    pairs = [mapping.entries[0] for mapping in mappings]
    if _are_questions(pairs):
        return _STRONG, Shape(path, (), ItemKeys((ONLY, KEY), (ONLY,), None))
    inner = [pair.value for pair in pairs if isinstance(pair.value, Mapping)]
    found = _item_keys(inner) if len(inner) == len(pairs) else None
    if found is None:
        return None
    keys = found[1]
    anchor = (ONLY, *keys.anchor) if keys.anchor is not None else None
    wrapped = replace(
        keys, question=(ONLY, *keys.question), answer=(ONLY, *keys.answer), anchor=anchor
    )
    return found[0], Shape(path, (), wrapped)


def _group_shape(group: Collection, path: Tokens) -> Found | None:
    """A group of items or topics by name, of questions with their answers, or of `q1` and `a1`."""
    if not isinstance(group, Mapping):
        return None
    pairs = partners(group)
    if len(pairs) >= _FEW and len(pairs) * 4 >= len(group.entries):
        return _STRONG, Shape(path, (), ItemKeys((), (PARTNER,), None))
    if len(group.entries) >= _FEW and _are_questions(group.entries):
        return _STRONG, Shape(path, (), ItemKeys((KEY,), (), None))
    entries = named_entries(group)
    return _items_by_name(entries, path) or _topics_by_name(entries, path)


def _items_by_name(entries: List[Entry], path: Tokens) -> Found | None:
    values = [entry.value for entry in entries if isinstance(entry.value, Mapping)]
    found = _item_keys(values) if len(values) >= max(_FEW, len(entries) - 2) else None
    if found is None or (found[0] < _STRONG and not _bonus(path)):
        return None
    keys = found[1]
    return found[0], Shape(path, (), replace(keys, anchor=keys.anchor or (KEY,)))


def _topics_by_name(entries: List[Entry], path: Tokens) -> Found | None:
    """Several lists of items beside each other, or groups that hold one each."""
    found: dict[tuple[Field, ItemKeys], list[tuple[int, Entry]]] = {}
    for entry in entries:
        for way, node in _held(entry.value):
            inner = _list_shape(node, ())
            if inner is not None and not inner[1].topics:
                keys = replace(inner[1].items, anchor=None)
                found.setdefault((way, keys), []).append((inner[0], entry))
    if not found:
        return None
    (way, _), lists = max(found.items(), key=lambda one: len(one[1]))
    if len(lists) < _FEW or (not way and lists[0][0] < _STRONG):
        return None
    first = lists[0][1]
    inner = _list_shape(dict(_held(first.value))[way], ())
    groups = [entry.value for _, entry in lists if isinstance(entry.value, Mapping)]
    title = first_text(groups, TITLES) if way else None
    level = TopicKeys(title or (KEY,), None, way)
    return (lists[0][0], Shape(path, (level,), inner[1].items)) if inner else None


def _held(node: Node) -> list[tuple[Field, Sequence]]:
    """Return the lists in a value: itself, or those of a group by their names."""
    if isinstance(node, Sequence):
        return [((), node)]
    entries = node.entries if isinstance(node, Mapping) else ()
    return [
        ((entry.name,), entry.value)
        for entry in entries
        if entry.name in LISTS and isinstance(entry.value, Sequence)
    ]


def _topic_shape(mappings: list[Mapping], path: Tokens) -> Found | None:
    for name in _names(mappings):
        for mapping in mappings:
            entry = find(mapping, name)
            inner = entry.value if entry is not None else None
            found = _list_shape(inner, path) if isinstance(inner, Sequence) else None
            if found is None:
                continue
            score, shape = found
            level = TopicKeys(first_text(mappings, TITLES), _anchor(mappings), (name,))
            return score, Shape(path, (level, *shape.topics), shape.items)
    return None


def _names(mappings: list[Mapping]) -> list[str]:
    """Return the keys that hold lists, the likely ones first."""
    held = {
        entry.name: None
        for mapping in mappings
        for entry in mapping.entries
        if entry.name is not None and isinstance(entry.value, Sequence)
    }
    return sorted((name for name in held if name), key=lambda name: name not in LISTS)


def _item_keys(mappings: List[Mapping]) -> tuple[int, ItemKeys] | None:
    anchor = _anchor(mappings)
    question, answer = first_text(mappings, _QUESTIONS), first_text(mappings, _ANSWERS, lists=True)
    score = _STRONG
    if question is None or answer is None:
        score = 1 + (question is not None) + (answer is not None)
        question = question or first_text(mappings, _WEAK_QUESTIONS)
        answer = answer or first_text(mappings, _WEAK_ANSWERS, lists=score > 1)
    if question is None or answer is None:
        return None
    holds_lists = [isinstance(node_at(mapping, answer), Sequence) for mapping in mappings]
    is_list = sum(holds_lists) * 2 > len(holds_lists)
    return score, ItemKeys(question, answer, anchor, is_list)


def _anchor(mappings: List[Mapping]) -> Field | None:
    way = first_text(mappings, ANCHORS)
    return way if way is not None and len(way) == 1 else None


def first_text(nodes: List[Node], names: tuple[str, ...], *, lists: bool = False) -> Field | None:
    """Return the way to the first of some names that most groups have, as they spell it."""
    known = [_texts(node, lists=lists) for node in nodes if isinstance(node, Mapping)]
    for name in names:
        ways = [texts[name] for texts in known if name in texts]
        if ways and len(ways) * 2 >= len(known):
            return ways[0]
    return None


def _texts(mapping: Mapping, *, lists: bool) -> dict[str, Field]:
    """Return the ways to the texts in a group by the small letters of their keys."""
    ways: dict[str, Field] = {}
    for entry in mapping.entries:
        inside = _text_inside(entry.value, lists=lists)
        if entry.name is not None and inside is not None:
            ways[entry.name.lower()] = (entry.name, *inside)
    return ways


def _text_inside(node: Node, *, lists: bool) -> Field | None:
    """Return the way to the text that a value is or holds, in its first language if in several."""
    if not isinstance(node, Collection):
        return ()
    if isinstance(node, Sequence):
        is_text = lists and bool(node.entries) and _are_scalars(node.entries)
        return () if is_text else None
    names = [entry.name for entry in node.entries]
    inner = next((name for name in _TEXT_INSIDE if name in names), None)
    if inner is None and names and all(name and _LANGUAGE.fullmatch(name) for name in names):
        inner = names[0] if _are_scalars(node.entries) else None
    return None if inner is None else (inner,)


def _are_scalars(entries: List[Entry]) -> bool:
    return all(isinstance(entry.value, Scalar) for entry in entries)


def _are_questions(entries: List[Entry]) -> bool:
    """Whether most names of entries are questions, with a text under each."""
    asked = [entry for entry in entries if (entry.name or "").rstrip().endswith(("?", "？", "؟"))]
    return len(asked) * 3 >= len(entries) * 2 and _are_scalars(asked) and bool(asked)
