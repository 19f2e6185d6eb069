"""What the process that renders is told about the open file."""

from editor.gui.open_document import OpenDocument
from editor.gui.preview.render_process import Json
from editor.preview.page_source import page_source
from editor.preview.source import page_to_json


def page_request_source(open_document: OpenDocument) -> Json:
    """Return the page of the open file, and where the file lies; "" for a new one."""
    path = open_document.path
    place = str(path.absolute()) if path is not None else ""
    return {"path": place, **page_to_json(page_source(open_document.document))}
