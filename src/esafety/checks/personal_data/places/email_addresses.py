"""E-mail addresses and chats, however they are hidden.

Source: hosts reserved for examples by RFC 2606.
"""

import re
from collections.abc import Iterator
from typing import Final

from esafety.checks.personal_data.finding import PersonalFinding
from esafety.text.grammar.letter_case import folded

_IN_BRACKETS: Final = r"[\[({]\s?(?:at|et|@)\s?[\])}]"
_DOTTED: Final = r"(?:\.|\s?[\[({]\s?(?:dot|nokta|\.)\s?[\])}]\s?)"
_EMAIL: Final = re.compile(
    rf"(?<!\w)\w[\w.+-]{{0,63}}\s?(?:@|\s?{_IN_BRACKETS}\s?)\s?"
    rf"(?P<host>[\w-]+(?:{_DOTTED}[\w-]+)*{_DOTTED}[a-zA-Z]{{2,24}})(?![\w-])"
)
# What every address has, to leave most texts alone at once; words in place of the dots, too.
_ANY_AT: Final = re.compile(rf"@|{_IN_BRACKETS}")
_ANY_DOT_SPELT: Final = re.compile(r"\s(?:dot|nokta)\s", re.IGNORECASE)
# In words alone it is one by its last word; others stand between `at` and `dot`, too.
_SPELT: Final = re.compile(
    r"(?<![\w.])(?!(?:us|me|it|is|look|find|meet|adres|site)\b)\w[\w.+-]{0,63}\s(?:at|et)"
    r"(?P<host>(?:\s[\w-]+\s(?:dot|nokta)){1,4}\s(?:com|net|org|edu|gov|k12|tr|info|eu|de))(?!\w)",
    re.IGNORECASE,
)
_AT: Final = re.compile(rf"\s*(?:@|{_IN_BRACKETS})\s*|\s(?:at|et)\s", re.IGNORECASE)
_DOT: Final = re.compile(
    r"\s*[\[({]\s?(?:dot|nokta|\.)\s?[\])}]\s*|\s(?:dot|nokta)\s", re.IGNORECASE
)
_RESERVED: Final = re.compile(r"(?:^|\.)(?:example(?:\.(?:com|org|net))?|test|invalid|localhost)$")
_CHAT: Final = re.compile(
    r"(?<![\w.])(?:wa\.me/\+?\d{8,15}|chat\.whatsapp\.com/\w{8,}|t\.me/[\w+]{4,}"
    r"|api\.whatsapp\.com/send\S{0,200}?phone=\+?\d{8,15})"
)
# The common address of a public office, which is nobody's.
_OFFICE: Final = re.compile(
    r"(?:info|bilgi|iletisim|destek|ihbar|kvkk|basin|webmaster)@(?:[\w-]+\.)+gov\.tr"
)


def email_addresses(text: str) -> Iterator[PersonalFinding]:
    """Yield e-mail addresses, those written with [at] and [nokta], too.

    None that is reserved for examples, or of a public office and not of a person there.
    """
    for found in (*_with_signs(text), *_spelt(text)):
        # Hosts know no Turkish letters: BİLGİ@ is written by the one who means bilgi@.
        value = folded(_DOT.sub(".", _AT.sub("@", found[0]))).strip()
        if not is_reserved_host(value.rpartition("@")[2]) and not _OFFICE.fullmatch(value):
            yield PersonalFinding("email", *found.span(), value)


def _with_signs(text: str) -> Iterator[re.Match[str]]:
    return _EMAIL.finditer(text) if _ANY_AT.search(text) else iter(())


def _spelt(text: str) -> Iterator[re.Match[str]]:
    return _SPELT.finditer(text) if _ANY_DOT_SPELT.search(text) else iter(())


def is_reserved_host(host: str) -> bool:
    """Tell whether a host, in small letters, is reserved for examples."""
    return bool(_RESERVED.search(host))


def chat_links(text: str) -> Iterator[PersonalFinding]:
    """Yield addresses that open a chat with a person or a group."""
    for found in _CHAT.finditer(text):
        yield PersonalFinding("chat-link", *found.span(), found[0])
