"""Which of a document's texts is meant: those of a topic or item, and those outside the FAQ."""

from enum import StrEnum


class Part(StrEnum):
    """A text of a topic or item that can be reworded."""

    QUESTION = "question"
    TITLE = "title"
    ANCHOR = "link name"
    ANSWER = "answer"
    NOTE = "note"


class Outside(StrEnum):
    """A text that belongs to no question, answer or heading."""

    SETTING = "page setting"
    BODY = "page text"
