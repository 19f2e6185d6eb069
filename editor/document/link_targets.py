"""Which page a link target means, and which link name on it."""

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import quote, unquote, urljoin

_NAME = re.compile(r"#([^\s#\"'|{}<>()\\]+)")
_STRING_OPEN = re.compile(r"\{\{-?\s*[\"']")
_STRING = re.compile(r"\{\{-?\s*([\"'])((?:(?!\1).)*)\1\s*(?:\|[^}]*)?\}\}")
_OWN_URL = re.compile(
    r"\{\{-?\s*page\.(?:url|permalink)\s*"
    r"(?:\|\s*(?:relative_url|absolute_url|prepend:\s*site\.\w+)\s*)*-?\}\}"
)
_SITE = re.compile(r"\{\{-?\s*site\.(?:baseurl|url|github\.url)\s*-?\}\}")
_FILE = re.compile(r"\{%-?\s*link\s+(\S+?)\s*-?%\}")
_POST = re.compile(r"\{%-?\s*post_url\s+(\S+?)\s*-?%\}")
_HOST = re.compile(r"(?:[a-z][a-z\d+.-]*:)?//", re.IGNORECASE)
_SCHEME = re.compile(r"[a-z][a-z\d+.-]*:", re.IGNORECASE)
_UNRESERVED = "-._~!$&*+,;=:@"


@dataclass(frozen=True, slots=True)
class Address:
    """Where a file is: in its site's folder, and on the web."""

    path: str = ""
    """The file seen from the folder of the site, with slashes; empty if it was never saved."""
    url: str = ""
    """What the site publishes it as, without the base; empty for what is no page of its own."""
    base: str = ""
    """The site's base, `/docs` say."""
    host: str = ""
    """The site's own address, `https://example.org` say."""


@dataclass(frozen=True, slots=True)
class Fragment:
    """A link name in a target, and where it stands there."""

    start: int
    end: int
    name: str


def fragment_of(target: str) -> Fragment | None:
    """Return the link name at the end of a target, None where there is none."""
    names = list(_NAME.finditer(target))
    if not names:
        return None
    return Fragment(names[-1].start(1), names[-1].end(1), unquote(names[-1][1]))


def as_fragment(name: str) -> str:
    """Return a link name as it is written in a target, whatever characters it has."""
    return "".join(
        each if each.isalnum() and each.isprintable() else quote(each, safe=_UNRESERVED)
        for each in name
    )


def leads_to(target: str, page: Address, here: Address) -> bool:
    """Whether a target leads to a page or to a place on it.

    Args:
        target: as it is written, with Liquid.
        page: the page that is asked about.
        here: the file that the target stands in.
    """
    fragment = fragment_of(target)
    before = _SITE.sub("", target if fragment is None else target[: fragment.start - 1])
    post = _POST.match(before)
    if post is not None:
        return posixpath.splitext(page.path)[0].endswith(f"_posts/{post[1].strip('/')}")
    file = _FILE.match(before)
    if file is not None:
        return bool(page.path) and file[1].strip("\"'").lstrip("/") == page.path
    plain = _without_liquid(before, here)
    if plain is None:
        return False
    if not plain:
        return here.path == page.path and here.url == page.url
    return _names_page(plain, page, here)


def _without_liquid(before: str, here: Address) -> str | None:
    """Return the address that Liquid would write, None where only the site can tell."""
    text = _STRING.sub(lambda match: match[2], before)
    text = _OWN_URL.sub(lambda _: here.url or "\0", text)
    text = _STRING_OPEN.sub("", text, count=1) if _STRING_OPEN.match(text) else text
    return None if "{{" in text or "{%" in text or "\0" in text else text


def _names_page(plain: str, page: Address, here: Address) -> bool:
    if _HOST.match(plain):
        host = re.sub(r"^[a-z]*:", "", page.host.rstrip("/"), flags=re.IGNORECASE)
        rest = re.sub(r"^[a-z]*:", "", plain, flags=re.IGNORECASE)
        if not host or not f"{rest}/".startswith(f"{host}/"):
            return False
        plain = rest[len(host) :] or "/"
    elif _SCHEME.match(plain):
        return False
    plain = plain.split("?")[0]
    if page.url and _normal(urljoin(here.url or "/", plain), page) == _normal(page.url, page):
        return True
    folder = posixpath.dirname(here.path)
    file = plain.lstrip("/") if plain.startswith("/") else posixpath.join(folder, plain)
    return bool(page.path) and posixpath.normpath(unquote(file)) == page.path


def _normal(url: str, page: Address) -> str:
    """Return an address without what makes no difference to where it leads."""
    url = unquote(url)
    base = page.base.rstrip("/")
    if base and (url == base or url.startswith(base + "/")):
        url = url[len(base) :]
    url = url.removesuffix("/").removesuffix("/index.html").removesuffix("/index")
    return "/" + url.removesuffix(".html").strip("/")
