"""All that an open file has to do with link names, as one part."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from editor.gui.background import Background
from editor.gui.field import DocumentField
from editor.gui.links.export import ExportDialog
from editor.gui.links.found import address_from
from editor.gui.links.name_check import NameCheck
from editor.gui.links.record import RenameRecord
from editor.gui.links.renaming import LinkRenaming, Neighbours, take_back
from editor.gui.open_document import OpenDocument
from editor.language import _
from editor.storage.renames import Pair, Renames


@dataclass(frozen=True, slots=True)
class LinkTools:
    """What work on links needs beside the file."""

    background: Background
    neighbours: Neighbours
    renames: Renames | None = None
    """Where old link names are kept; None to keep none."""


class LinkDesk(QObject):
    """Checks link names while they are typed, renames them with their links, keeps the old ones.

    Signals:
        told(str): a sentence that needs no answer.
    """

    told = Signal(str)

    def __init__(
        self,
        open_document: OpenDocument,
        field: DocumentField,
        tools: LinkTools,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._open = open_document
        self._tools = tools
        self._parent = parent
        self._node = 0
        self._requests: set[int] = set()
        self.destroyed.connect(partial(take_back, tools.background, self._requests))
        self.check = NameCheck(open_document, field, parent)
        self.renaming = LinkRenaming(open_document, tools.background, tools.neighbours, parent)
        self.check.renamed.connect(self.renaming.follow)
        self.check.refused.connect(self.told)
        self.renaming.refused.connect(self.told)
        if tools.renames is not None:
            record = RenameRecord(open_document, tools.renames, self)
            record.failed.connect(self.told)
        self.handlers: Mapping[str, Callable[[], object]] = {
            "rename_link": self.rename,
            "export_renames": self.export,
        }

    @Slot(int)
    def watch(self, node_id: int) -> None:
        """Be about this topic or item; 0 for none."""
        self._node = node_id
        self.check.watch(node_id)

    @Slot()
    def rename(self) -> None:
        """Ask for another link name of what is selected."""
        self.renaming.rename(self._node)

    @Slot()
    def export(self) -> None:
        """Ask in which form renamed links are to be written, and where to."""
        path = self._open.path
        if path is None or self._tools.renames is None:
            self.told.emit(_("Save this file first; old link names are kept from then on."))
            return
        in_use = {node.anchor for _place, node in self._open.document.faq.walk()}
        pairs = [(old, new) for old, new in self._tools.renames.of(path) if old not in in_use]
        arguments: dict[str, object] = {"path": str(path.absolute())}
        number = self._tools.background.ask(
            "page_address",
            arguments,
            lambda answer: self._open_export(pairs, path, address_from({"page": answer}).url),
            failed=lambda _reason: self._open_export(pairs, path, ""),
            lane=f"address {id(self)}",
        )
        self._requests.add(number)

    def _open_export(self, pairs: list[Pair], path: Path, url: str) -> None:
        dialog = ExportDialog(pairs, url, path, self._parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.told.connect(self.told)
        dialog.open()
