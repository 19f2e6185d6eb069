"""Filters on addresses: of the site, and letters that addresses cannot hold.

See "Liquid Filters" in Jekyll's manual; addresses are normalized after RFC 3986.
"""

import base64
import binascii
import re
import urllib.parse
from collections.abc import Callable, Mapping

from editor.language import _
from editor.preview.liquid.context import Context, UnknownFilterError
from editor.preview.liquid.problems import LiquidFailure
from editor.preview.liquid.values import inspect, to_s

_BEFORE_COLON = re.compile(r"([^:/?#]+):")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*")
_SPLIT = re.compile(r"(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#([^\n]*))?")
_SAFE_IN_PATH = "/:@!$&'()*+,;=~%"
_SAFE_IN_QUERY = _SAFE_IN_PATH + "?"
_LOOSE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_PERCENT = re.compile(r"%[0-9A-Fa-f]{2}")
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_URI = "%-_.~:/?#[]@!$&'()*+,;="


def relative_url(context: Context, value: object) -> object:
    """Return an address with the site's `baseurl` before it."""
    if value is None:
        return None
    text = to_s(value)
    if _is_absolute(text):
        return text
    base = to_s(_setting(context, "baseurl")).rstrip("/")
    return normalized("".join(_with_slash(part) for part in (base, text)))


def absolute_url(context: Context, value: object) -> object:
    """Return an address with the site's `url` and `baseurl` before it."""
    if value is None:
        return None
    text = to_s(value)
    if _is_absolute(text):
        return text
    site = to_s(_setting(context, "url"))
    relative = relative_url(context, text)
    return normalized(site + to_s(relative)) if site else relative


def _is_absolute(text: str) -> bool:
    scheme = _BEFORE_COLON.match(text)
    if scheme and not _SCHEME.fullmatch(scheme[1]):
        raise LiquidFailure(_("{text} is no address.").format(text=inspect(text)))
    return scheme is not None


def _setting(context: Context, name: str) -> object:
    home = context.page.home
    if home is None:
        raise UnknownFilterError(name)
    return home.config.get(name)


def _with_slash(text: str) -> str:
    return text if not text or text.startswith("/") else f"/{text}"


def normalized(address: str) -> str:
    """Return an address as browsers and servers agree on it."""
    match = _SPLIT.match(address.rstrip())
    if match is None:
        return address
    scheme, host, path, query, fragment = match.groups()
    parts: list[str] = []
    if scheme:
        parts.append(f"{scheme.lower()}:")
    if host is not None:
        parts.append(f"//{host.lower()}")
        path = path or "/"
    parts.append(_without_dots(_escaped(path, _SAFE_IN_PATH)))
    if query:
        parts.append("?" + _escaped(query, _SAFE_IN_QUERY))
    if fragment is not None:
        parts.append("#" + _escaped(fragment, _SAFE_IN_QUERY))
    return "".join(parts)


def _escaped(text: str, safe: str) -> str:
    text = _PERCENT.sub(_needless, _LOOSE_PERCENT.sub("%25", text))
    return urllib.parse.quote(text, safe=safe)


def _needless(match: re.Match[str]) -> str:
    character = chr(int(match.group()[1:], 16))
    return character if character in _UNRESERVED else match.group().upper()


def _without_dots(path: str) -> str:
    if "/." not in path and not path.startswith("."):
        return path
    kept: list[str] = []
    parts = path.split("/")
    for part in parts:
        if part == ".." and len(kept) > 1:
            kept.pop()
        elif part not in (".", ".."):
            kept.append(part)
    if parts[-1] in (".", ".."):
        kept.append("")
    return "/".join(kept) or "/"


def strip_index(_context: Context, value: object) -> object:
    if value is None or not to_s(value):
        return None
    return re.sub(r"/index\.html?\Z", "/", _text(value))


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    raise LiquidFailure(
        _("{value} is no text that could be an address.").format(value=inspect(value))
    )


def cgi_escape(_context: Context, value: object) -> str:
    return urllib.parse.quote_plus(_text(value), safe="~")


def url_encode(_context: Context, value: object) -> object:
    return None if value is None else urllib.parse.quote_plus(to_s(value), safe="~")


def url_decode(_context: Context, value: object) -> object:
    if value is None:
        return None
    try:
        return urllib.parse.unquote_plus(to_s(value), errors="strict")
    except UnicodeDecodeError as error:
        raise LiquidFailure(_("This address holds bytes that are no text.")) from error


def uri_escape(_context: Context, value: object) -> object:
    if value is None:
        return None
    return urllib.parse.quote(_LOOSE_PERCENT.sub("%25", _text(value)), safe=_URI)


def base64_encode(_context: Context, value: object) -> str:
    return base64.b64encode(to_s(value).encode()).decode()


def base64_decode(_context: Context, value: object) -> str:
    return _decoded(to_s(value), b"+/")


def base64_url_safe_encode(_context: Context, value: object) -> str:
    return base64.urlsafe_b64encode(to_s(value).encode()).decode()


def base64_url_safe_decode(_context: Context, value: object) -> str:
    text = to_s(value)
    return _decoded(text + "=" * (-len(text) % 4), b"-_")


def _decoded(text: str, signs: bytes) -> str:
    try:
        return base64.b64decode(text.encode(), altchars=signs, validate=True).decode()
    except (binascii.Error, ValueError) as error:
        raise LiquidFailure(_("This is no text in base64.")) from error


FILTERS: Mapping[str, Callable[..., object]] = {
    "absolute_url": absolute_url, "base64_decode": base64_decode, "base64_encode": base64_encode,
    "base64_url_safe_decode": base64_url_safe_decode,
    "base64_url_safe_encode": base64_url_safe_encode, "cgi_escape": cgi_escape,
    "relative_url": relative_url, "strip_index": strip_index, "uri_escape": uri_escape,
    "url_decode": url_decode, "url_encode": url_encode,
}  # fmt: skip
