"""E-mail addresses as people, screen readers and mail programs read them, and harvesters do not.

Harvesters look for `name@host` in the bytes of a page; some decode character references first, some
drop the tags. So the text has both: references, and hidden blanks around the @ that no browser
shows, speaks or copies. A link has each letter of the address percent-encoded, which is the same
address (RFC 3986, 6.2.2.2; RFC 6068) and no pattern of a host. No script is needed.
What decodes all of it, as a browser does, reads the address, too.
"""

import re
from collections.abc import Iterator
from typing import Final

_AT_HOST: Final = r"@(?P<host>[\w-]+(?:\.[\w-]+)*\.[a-zA-Z]{2,24})(?![\w-])"
ADDRESS: Final = re.compile(rf"(?<![\w%])(?P<name>\w[\w.+-]{{0,63}}){_AT_HOST}")
_HOST: Final = re.compile(_AT_HOST)
_LONGEST_NAME: Final = 64
_ATTRIBUTES: Final = r"""(?:[^"'<>]|"[^"]*"|'[^']*')*"""
# Elements whose text is no markup stand with it: in a program or its data an escape of JSON is
# the same letter, in the others a reference is.
_PART: Final = re.compile(
    rf"<!--(?:(?!<!--).)*?-->|(?P<open><(?P<raw>script|style|title|textarea|option)\b{_ATTRIBUTES}>)"
    rf"(?P<text>.*?)(?P<close></(?P=raw)\s*>)|(?P<tag></?[a-z]{_ATTRIBUTES}>)|(?P<words>[^<]+)",
    re.DOTALL | re.IGNORECASE,
)
_MAILTO: Final = re.compile(rf"mailto:{ADDRESS.pattern}", re.IGNORECASE)
BREAK: Final = "<wbr>"
"""Where a long address may be broken at the end of a line."""
# White space alone would be lost where a reader shows what is hidden.
_GAP: Final = "<span hidden> &#183; </span>"


def addresses_in(text: str) -> Iterator[str]:
    """Yield what `ADDRESS` finds in a long text: where there is no @ it is not looked for."""
    end = 0
    for host in _HOST.finditer(text):
        start = max(end, host.start() - _LONGEST_NAME)
        if found := ADDRESS.search(text, start, host.end()):
            yield found[0]
            end = found.end()


def protected_page(html: str) -> str:
    """Return a page that shows the same, and in which no address stands as it is read."""
    return _PART.sub(_protected_part, html) if any(addresses_in(html)) else html


def protected_json(text: str) -> str:
    """Return JSON, or a program that is data, with the same values and no plain address."""
    return ADDRESS.sub(lambda found: found[0].replace("@", "\\u0040"), text)


def protected_xml(text: str) -> str:
    """Return XML, or HTML without markup of its own, with the same text and no plain address."""
    return ADDRESS.sub(lambda found: _references(found[0]), text)


def protected_fragment(html: str) -> str:
    """Return HTML to paste, which keeps references and may lose what hides the gap."""
    return protected_xml(_MAILTO.sub(_link, html))


def _protected_part(part: re.Match[str]) -> str:
    if part["words"]:
        return ADDRESS.sub(_shown, part["words"])
    if part["tag"]:
        return protected_fragment(part["tag"])
    if not part["raw"] or part["raw"].lower() == "style":
        return part[0]
    inside = protected_json if part["raw"].lower() == "script" else protected_xml
    return f"{protected_fragment(part['open'])}{inside(part['text'])}{part['close']}"


def _shown(found: re.Match[str]) -> str:
    name, host = _breakable(found["name"]), _breakable(found["host"])
    return f"{name}{_GAP}&#64;{_GAP}{BREAK}{host}"


def _breakable(text: str) -> str:
    """Return references to the letters of a part, which may be broken behind its full stops."""
    return f"{_references('.')}{BREAK}".join(map(_references, text.split(".")))


def _link(found: re.Match[str]) -> str:
    return f"mailto:{_encoded(found['name'])}&#64;{_encoded(found['host'])}"


def _references(text: str) -> str:
    return "".join(f"&#{ord(letter)};" for letter in text)


def _encoded(text: str) -> str:
    return "".join(f"%{byte:02X}" for byte in text.encode())
