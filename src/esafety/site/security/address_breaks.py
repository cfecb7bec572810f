"""Where a long address of a page may be broken at the end of a line: behind its signs.

Elsewhere a narrow window would break it within a word. A reader copies and hears the address as it
is; on paper there is room for it.
"""

import re
from typing import Final

from esafety.text.email_addresses import BREAK

# Shorter ones have room on the line of a phone.
_LONG: Final = 20
_SHOWN: Final = re.compile(
    rf"(<a\s[^<>]*>\s*)((?:https?://|www\.)[^\s<>]{{{_LONG},}})(?=\s*<(?:/a|span)\b)"
)
# Behind a stroke or a dot that something follows; not within a reference such as `&amp;`.
_SIGN: Final = re.compile(r"//|[/.?=_](?=\w)")


def with_breaks(html: str) -> str:
    """Return a page whose links, where they show a long address, may be broken behind its signs."""
    return _SHOWN.sub(lambda found: found[1] + _SIGN.sub(rf"\g<0>{BREAK}", found[2]), html)
