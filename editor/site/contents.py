"""What is in the folder of a site: its pages, posts, collections and static files."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from editor.site.context import Context
from editor.site.document_collections import Collection, Posts, is_page
from editor.site.documents import Document
from editor.site.folder import joined
from editor.site.pages import SitePage
from editor.site.static_files import StaticFile


class Contents:
    """The files of a site, listed when they are asked for; made anew after a change."""

    def __init__(self, context: Context) -> None:
        self._context = context

    @cached_property
    def pages(self) -> Sequence[SitePage]:
        """The pages by the names of their files."""
        paths = [path for path in self._files if is_page(self._context, path)]
        pages = [page for path in paths if (page := SitePage(self._context, path)).is_published]
        return sorted(pages, key=lambda page: page.name)

    @cached_property
    def static_files(self) -> Sequence[StaticFile]:
        """The files that are copied, by their paths; those of collections last."""
        paths = [path for path in self._files if not is_page(self._context, path)]
        files = [StaticFile(self._context, path) for path in sorted(paths)]
        for collection in self.collections.values():
            if collection.label != "posts":
                files += collection.static_files
        return files

    @cached_property
    def collections(self) -> Mapping[str, Collection]:
        """The collections by their labels."""
        settings = self._context.config.get("collections")
        found = settings if isinstance(settings, dict) else {}
        return {
            str(label): self._collection(str(label), each if isinstance(each, dict) else {})
            for label, each in found.items()
        }

    @property
    def posts(self) -> Sequence[Document]:
        """The posts, the newest first."""
        return list(reversed(self.collections["posts"].documents))

    @cached_property
    def documents(self) -> Sequence[Document]:
        """The documents of all collections."""
        return [each for one in self.collections.values() for each in one.documents]

    def groups(self, key: str) -> dict[object, list[Document]]:
        """Return the posts by their tags or categories, the newest first."""
        found: dict[object, list[Document]] = {}
        for post in self.collections["posts"].documents:
            names = post.data.get(key)
            for name in names if isinstance(names, list) else []:
                found.setdefault(name, []).append(post)
        return {name: list(reversed(posts)) for name, posts in found.items()}

    def document_at(self, path: str) -> Document | None:
        """Return the document that a file is; None if it is in no collection."""
        parts = path.split("/")
        posts = self.collections["posts"]
        if "_posts" in parts[:-1] or "_drafts" in parts[:-1]:
            return posts.document(path)
        for collection in self.collections.values():
            if collection is not posts and path.startswith(collection.path + "/"):
                return collection.document(path)
        return None

    def _collection(self, label: str, settings: Mapping[object, object]) -> Collection:
        if label == "posts":
            return Posts(self._context, settings, lambda: self._post_folders)
        return Collection(self._context, label, settings)

    @cached_property
    def _tree(self) -> tuple[list[str], list[str]]:
        """The folders and the files that pages are looked for in, folders first, as Jekyll does."""
        folders: list[str] = []
        files: list[str] = []
        self._visit("", folders, files)
        return folders, files

    def _visit(self, folder: str, folders: list[str], files: list[str]) -> None:
        folders.append(folder)
        entries = list(self._taken(folder))
        for name, is_folder in entries:
            if is_folder:
                self._visit(joined(folder, name), folders, files)
        files += [joined(folder, name) for name, is_folder in entries if not is_folder]

    def _taken(self, folder: str) -> Iterator[tuple[str, bool]]:
        for entry in self._context.folder.entries(folder):
            if not self._context.rules.takes(entry.name, folder, is_folder=entry.is_folder):
                continue
            if entry.is_folder and self._is_output(joined(folder, entry.name)):
                continue
            yield entry.name, entry.is_folder

    def _is_output(self, folder: str) -> bool:
        return str(self._context.folder.root / folder) == self._context.config.get("destination")

    @property
    def _files(self) -> list[str]:
        return self._tree[1]

    @property
    def _post_folders(self) -> list[str]:
        base = str(self._context.config.get("collections_dir") or "").strip("/")
        return [each for each in self._tree[0] if f"{each}/".startswith(f"{base}/" if base else "")]
