"""The URLs that the tags `link` and `post_url` name by files."""

import re
from functools import cached_property

from editor.language import _
from editor.site.contents import Contents
from editor.site.documents import Document
from editor.site.errors import SiteFileError

_POST = re.compile(r"(.+/)?(\d{2,4}-\d{1,2}-\d{1,2})-(.*)")


class Links:
    """What the files of a site are called when published."""

    def __init__(self, contents: Contents) -> None:
        self._contents = contents

    def link(self, path: str) -> str:
        """Return the URL of a page, document or static file.

        Raises:
            SiteFileError: there is none of this name.
        """
        url = self._urls.get(path.lstrip("/"))
        if url is None:
            raise SiteFileError(
                _("The link names “{path}”, which the site does not have.").format(path=path)
            )
        return url

    def post(self, name: str) -> str:
        """Return the URL of a post by its file name without the ending.

        Raises:
            SiteFileError: there is none of this name.
        """
        wanted = name.strip().lstrip("/")
        found = self._posts.get(wanted)
        if found is None:
            match = _POST.fullmatch(wanted)
            raise SiteFileError(
                _("There is no post “{wanted}”.").format(wanted=wanted)
                if match
                else _("“{wanted}” is no name of a post, such as 2024-12-31-title.").format(
                    wanted=wanted
                )
            )
        return found.url

    @cached_property
    def _urls(self) -> dict[str, str]:
        contents = self._contents
        urls = {page.path: page.url for page in contents.pages}
        urls |= {document.relative_path: document.url for document in contents.documents}
        for file in contents.static_files:
            urls.setdefault(file.file, file.url)
        return urls

    @cached_property
    def _posts(self) -> dict[str, Document]:
        found: dict[str, Document] = {}
        for post in self._contents.collections["posts"].documents:
            name = re.sub(r"(^|/)_posts/", r"\1", post.relative_path).removesuffix(post.ext)
            found.setdefault(name, post)
            found.setdefault(name.rsplit("/", 1)[-1], post)
        return found
