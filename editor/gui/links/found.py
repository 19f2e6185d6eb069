"""What was found that leads to a link name in the other files of the site."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from editor.document.edits.links import Reference
from editor.document.link_targets import Address


@dataclass(frozen=True, slots=True)
class FileLinks:
    """The links in one other file."""

    path: Path
    shown: str
    """The path as it is seen from the folder of the site."""
    fingerprint: str
    """That of the content that was looked through."""
    references: tuple[Reference, ...]

    def only(self, references: tuple[Reference, ...]) -> "FileLinks":
        """Return some of them."""
        return replace(self, references=references)

    def as_json(self) -> dict[str, object]:
        """Return what the task that changes links takes."""
        links = [asdict(each) for each in self.references]
        return {"path": str(self.path), "fingerprint": self.fingerprint, "links": links}


def address_from(answer: object) -> Address:
    """Return where the page is, from what the task that looks for links answers."""
    page = _member(answer, "page")
    return Address(*(str(_member(page, name) or "") for name in ("path", "url", "base", "host")))


def files_from(answer: object) -> Iterator[FileLinks]:
    """Yield the other files, from what the task that looks for links answers."""
    files = _member(answer, "files")
    for each in files if isinstance(files, list) else []:
        links = each["links"]
        yield FileLinks(
            Path(each["path"]),
            str(each["shown"]),
            str(each["fingerprint"]),
            tuple(Reference.from_json(link) for link in links),
        )


def _member(value: object, name: str) -> object:
    return value.get(name) if isinstance(value, Mapping) else None
