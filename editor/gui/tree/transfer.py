"""Topics and questions on their way: what the clipboard and a drag hold of them."""

import json
from dataclasses import dataclass

from PySide6.QtCore import QMimeData

from editor.document import edits

#: The format that is ours; the others are for other programs.
MIME_TYPE = "application/x-faq-editor-entries+json"
_MARKDOWN = "text/markdown"
_YAML = "application/yaml"


@dataclass(frozen=True, slots=True)
class Parcel:
    """What was copied or cut, and where."""

    clip: "edits.Clip"
    source: str = ""
    """Tells the open file that it comes from; empty where it comes from another program."""
    ids: tuple[int, ...] = ()
    """The ids of the entries in that file."""
    is_cut: bool = False
    taken: str = ""
    """The file that has taken over what was cut, so that it can go where it comes from."""


def mime_of(parcel: Parcel) -> QMimeData:
    """Return a parcel for Qt, with Markdown, YAML and plain text for other programs."""
    mime = QMimeData()
    clip = parcel.clip
    held = {
        "clip": clip.to_json(),
        "source": parcel.source,
        "ids": parcel.ids,
        "is_cut": parcel.is_cut,
        "taken": parcel.taken,
    }
    mime.setData(MIME_TYPE, json.dumps(held).encode())
    mime.setData(_MARKDOWN, clip.markdown.encode())
    if clip.yaml:
        mime.setData(_YAML, clip.yaml.encode())
    mime.setText(clip.markdown)
    return mime


def parcel_in(mime: QMimeData | None) -> Parcel | None:
    """Return what our own format holds; None where there is nothing in it."""
    if mime is None or not mime.hasFormat(MIME_TYPE):
        return None
    try:
        held = json.loads(bytes(mime.data(MIME_TYPE).data()))
        clip = edits.Clip.from_json(str(held["clip"]))
        ids = tuple(int(each) for each in held["ids"])
        texts = str(held["source"]), str(held["taken"])
        is_cut = bool(held["is_cut"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return None if clip is None else Parcel(clip, texts[0], ids, is_cut, texts[1])


def read_mime(mime: QMimeData | None) -> Parcel | None:
    """Return what can be pasted, from whatever program it comes; None where that is nothing."""
    if mime is None:
        return None
    parcel = parcel_in(mime)
    if parcel is not None:
        return parcel
    for kind in (_YAML, _MARKDOWN):
        if mime.hasFormat(kind):
            text = bytes(mime.data(kind).data()).decode("utf-8", "replace")
            clip = edits.read_text(text)
            return Parcel(clip) if clip is not None else None
    clip = edits.read_text(mime.text()) if mime.hasText() else None
    return Parcel(clip) if clip is not None else None
