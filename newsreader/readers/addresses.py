"""Addresses of articles on the web, as files name them. Nothing here is ever fetched."""

from urllib.parse import urljoin, urlsplit

_SCHEMES = frozenset({"http", "https"})
_LONGEST = 2000


def web_address(words: str | None) -> str | None:
    """``words`` where they are a whole web address with a host, None for anything else.

    An address that is shown and opened by a person must not be a script or a local file.
    """
    address = (words or "").strip()
    if not address.isprintable() or " " in address or len(address) > _LONGEST:
        return None
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return None
    return address if parts.scheme.lower() in _SCHEMES and host else None


def linked_address(words: str, page: str | None) -> str | None:
    """The web address that a link on ``page`` leads to; None where it leads nowhere else, or to
    anything but the web. A relative one means nothing where the page's own is not known."""
    reference = words.strip()
    if not reference or reference.startswith("#") or len(reference) > _LONGEST:
        return None
    try:
        return web_address(urljoin(page, reference) if page else reference)
    except ValueError:
        return None


def host_of(address: str | None) -> str | None:
    """The host of a web address without "www."; None when there is none."""
    try:
        host = urlsplit((address or "").strip()).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
