"""Looking for words in a document, and what would stand in their place."""

from editor.document.search.exchange import (
    hit_from_json,
    hit_to_json,
    query_from_json,
    query_to_json,
)
from editor.document.search.finding import Finder, Found
from editor.document.search.hits import Hit, choices_of, hits
from editor.document.search.markup import Span, code_spans, liquid_spans
from editor.document.search.query import Query, QueryProblem, Scope
from editor.document.search.replacement import Replacement, Template
from editor.document.search.texts import (
    Place,
    Text,
    TextsOfFaq,
    raw_text,
    scope_of,
    setting_at,
    texts_of,
)

__all__ = [
    "Finder",
    "Found",
    "Hit",
    "Place",
    "Query",
    "QueryProblem",
    "Replacement",
    "Scope",
    "Span",
    "Template",
    "Text",
    "TextsOfFaq",
    "choices_of",
    "code_spans",
    "hit_from_json",
    "hit_to_json",
    "hits",
    "liquid_spans",
    "query_from_json",
    "query_to_json",
    "raw_text",
    "scope_of",
    "setting_at",
    "texts_of",
]
