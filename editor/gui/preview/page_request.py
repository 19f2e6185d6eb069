"""What the process that renders is told about the open file."""

from editor.gui.json_process import Json
from editor.gui.open_document import OpenDocument
from editor.preview.page_source import SourceReader
from editor.preview.source import PageSource, PageWriter, page_to_json


class PageRequest:
    """Tells it; what has not changed since the last time is not read again."""

    def __init__(self, open_document: OpenDocument) -> None:
        self._open = open_document
        self._reader = SourceReader()
        self._writer = PageWriter()

    def source(self) -> Json:
        """Return the page of the open file, and where the file lies; "" for a new one."""
        return page_to_json(self._page())

    def written(self) -> str:
        """Return the same as JSON."""
        return self._writer.written(self._page())

    def _page(self) -> PageSource:
        path = self._open.path
        place = str(path.absolute()) if path is not None else ""
        return self._reader.page(self._open.document, place)
