"""Values that are made when a template asks for them: mappings and sequences that wait."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Generic, TypeVar, overload

from typing_extensions import override

Key = TypeVar("Key")
Value = TypeVar("Value")
_NOTHING = object()


class LazySequence(Sequence[Value]):
    """A sequence whose items are listed at the first question."""

    __slots__ = ("_items", "_list")

    def __init__(self, items: Callable[[], Sequence[Value]]) -> None:
        self._list: Callable[[], Sequence[Value]] | None = items
        self._items: Sequence[Value] = ()

    @overload
    def __getitem__(self, index: int) -> Value: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Value]: ...
    @override
    def __getitem__(self, index: int | slice) -> Value | Sequence[Value]:
        return self._all()[index]

    @override
    def __len__(self) -> int:
        return len(self._all())

    @override
    def __iter__(self) -> Iterator[Value]:
        return iter(self._all())

    @override
    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]  # a list has none either

    def _all(self) -> Sequence[Value]:
        if self._list is not None:
            self._items, self._list = self._list(), None
        return self._items


class LazyMapping(Mapping[Key, Value], Generic[Key, Value]):
    """A mapping whose keys are listed at the first question and whose values are made one by one.

    Args:
        makers: gives for every key what makes its value.
    """

    __slots__ = ("_list", "_makers", "_values")

    def __init__(self, makers: Callable[[], Mapping[Key, Callable[[], Value]]]) -> None:
        self._list: Callable[[], Mapping[Key, Callable[[], Value]]] | None = makers
        self._makers: Mapping[Key, Callable[[], Value]] = {}
        self._values: dict[Key, Value] = {}

    @override
    def __getitem__(self, key: Key) -> Value:
        value = self._values.get(key, _NOTHING)
        if value is _NOTHING:
            value = self._values[key] = self._all()[key]()
        return value  # type: ignore[return-value]  # not the mark for nothing

    @override
    def __contains__(self, key: object) -> bool:
        return key in self._all()

    @override
    def __iter__(self) -> Iterator[Key]:
        return iter(self._all())

    @override
    def __len__(self) -> int:
        return len(self._all())

    def _all(self) -> Mapping[Key, Callable[[], Value]]:
        if self._list is not None:
            self._makers, self._list = self._list(), None
        return self._makers


class Replaced(Mapping[Key, Value]):
    """A mapping in which a few values are others; the rest is asked only when needed."""

    __slots__ = ("_below", "_others")

    def __init__(self, below: Mapping[Key, Value], others: Mapping[Key, Value]) -> None:
        self._below = below
        self._others = others

    @override
    def __getitem__(self, key: Key) -> Value:
        return self._others[key] if key in self._others else self._below[key]

    @override
    def __contains__(self, key: object) -> bool:
        return key in self._others or key in self._below

    @override
    def __iter__(self) -> Iterator[Key]:
        yield from self._below
        yield from (key for key in self._others if key not in self._below)

    @override
    def __len__(self) -> int:
        return len(self._below) + sum(key not in self._below for key in self._others)
