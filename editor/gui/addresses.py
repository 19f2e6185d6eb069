"""Where a link leads: said so that nothing in it can look like another address, and made safe.

The name of the computer stands as it goes over the network, for letters of other scripts look like
ours; characters that cannot be seen, or that turn the direction of reading, are written as codes.
"""

import unicodedata
from urllib.parse import quote

from PySide6.QtCore import QUrl, QUrlQuery

_LEADING_ELSEWHERE = frozenset({"http", "https", "mailto"})
_WEB = frozenset({"http", "https"})
#: What a link may put into a mail; some mail programs would even attach files.
_OF_MAIL = frozenset({"to", "cc", "bcc", "subject", "body"})
_MOST = 400
_Encoded = QUrl.ComponentFormattingOption.FullyEncoded


def leads_elsewhere(url: QUrl) -> bool:
    """Whether a browser or a mail program could follow a link."""
    is_somewhere = bool(url.host()) or url.scheme() not in _WEB
    return url.isValid() and url.scheme() in _LEADING_ELSEWHERE and is_somewhere


def made_safe(url: QUrl) -> QUrl:
    """Return a link without what it may not ask of a mail program."""
    safe = QUrl(url)
    if url.scheme() == "mailto" and url.hasQuery():
        query = QUrlQuery()
        for name, value in QUrlQuery(url).queryItems(_Encoded):
            if name.lower() in _OF_MAIL:
                query.addQueryItem(name, value)
        safe.setQuery(query)
    return safe


def shown(url: QUrl) -> str:
    """Return an address for people, short enough for a message."""
    pretty, host = url.toDisplayString(), url.host()
    if host:
        pretty = pretty.replace(host, url.host(_Encoded), 1) if _is_first(host, pretty) else ""
    seen = "".join(map(_visible, pretty or url.toString(_Encoded)))
    return seen if len(seen) <= _MOST else f"{seen[: _MOST - 50]}…{seen[-50:]}"


def computer(url: QUrl) -> str:
    """Return the name of the computer that a link leads to; empty for a mail."""
    return url.host(_Encoded)


def _is_first(host: str, address: str) -> bool:
    """Whether the name of the computer is what stands first; a user's name may be the same."""
    return address.partition("://")[2].startswith(host)


def _visible(character: str) -> str:
    is_hidden = unicodedata.category(character)[0] in "CZ" and character != " "
    return quote(character) if is_hidden else character
