"""Words of an editor put into a page whose Markdown is still to be rendered."""

from typing import Final

from markupsafe import Markup, escape

# A call's words are not seen when the check reads a page, so they may mean nothing to Markdown:
# no link, no HTML, no emphasis, no address that would become a link.
_MARKS: Final = frozenset("!#$()*+./:=@[\\]^_`{|}~")


def as_words(text: str) -> Markup:
    """Return a text whose every mark is shown as it stands, in Markdown and in HTML."""
    return Markup(  # noqa: S704 (each letter is escaped here)
        "".join(f"&#{ord(one)};" if one in _MARKS else str(escape(one)) for one in text)
    )
