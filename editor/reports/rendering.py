"""The questions of both sides of a comparison as HTML, as the preview's own look has them."""

import base64
from functools import cached_property

from editor.document.document import Document
from editor.document.faq import Item
from editor.preview.marks import without_comments
from editor.preview.own_look import OwnLook
from editor.preview.page_source import item_source, page_source
from editor.preview.surroundings import Surroundings
from editor.reports.html_marks import standing_alone
from editor.site import SiteFileError

#: Bytes up to which a picture is taken along.
_LARGEST_PICTURE = 1_000_000


class RenderedSide:
    """Renders the questions of one document; the site around it is that of the open file."""

    def __init__(self, document: Document, path: str, around: Surroundings) -> None:
        self._document = document
        self._path = path
        self._around = around

    def article(self, item: Item) -> str:
        """Return a question with its answer; it needs nothing around it."""
        rendered = self._look.article(item_source(item))
        return standing_alone(without_comments(rendered.html), self._picture)

    @cached_property
    def _look(self) -> OwnLook:
        return OwnLook(page_source(self._document, self._path), self._around, positions=False)

    def _picture(self, address: str) -> str | None:
        """Return a picture as an address that holds it; None if it is not at hand."""
        if address.startswith("data:image/"):
            return address
        site = self._around.site
        if site is None or not address.startswith("/") or address.startswith("//"):
            return None
        try:
            asset = site.asset(address)
        except SiteFileError:
            return None  # its description stands in its place
        is_fit = asset is not None and asset.mime.startswith("image/")
        if asset is None or not is_fit or len(asset.content) > _LARGEST_PICTURE:
            return None
        return f"data:{asset.mime};base64,{base64.b64encode(asset.content).decode()}"
