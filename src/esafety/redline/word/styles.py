"""The styles and settings of the document: few, named in its language, with real headings.

Instead of those of python-docx, whose 164 styles take 430 KB and are set for English and Japanese.
Order of elements: ECMA-376, part 1, annex A; Word refuses a file that has another.
"""

from collections.abc import Iterator, Mapping
from typing import Final
from xml.sax.saxutils import quoteattr

from esafety.policy.alignment.passage import CLAUSE, FACT, NOTE, PERSON
from esafety.redline.word.marks import CLOSING, LABEL
from esafety.redline.word.rows import STYLES, TITLE

# python-docx gives these to a comment and to the sign that stands for it.
_COMMENT: Final = "CommentText"
_COMMENT_SIGN: Final = "CommentReference"
_W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_INK: Final = '<w:color w:val="16293A"/>'
# Which of Word's own names a style of ours has; all others are named by the catalogue.
_OWN_NAMES: Final = {
    "Normal": "Normal",
    TITLE: "Title",
    "BodyText": "Body Text",
    "Header": "header",
    "Footer": "footer",
    _COMMENT: "annotation text",
    CLOSING: "Closing",
    **{f"Heading{rank}": f"heading {rank}" for rank in range(1, 10)},
}
# Of each paragraph style what differs from the one it rests on: distances in twentieths of a
# point, sizes in halves of one.
_SPACED: Final = '<w:spacing w:before="{}" w:after="{}"/>'
_HANGING: Final = (
    '<w:tabs><w:tab w:val="left" w:pos="794"/></w:tabs>{}<w:ind w:left="794" w:hanging="794"/>'
)
_SMALL: Final = '<w:sz w:val="18"/><w:szCs w:val="18"/>'
_RULE_BELOW: Final = (
    '<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="16293A"/></w:pBdr>'
)
_PARAGRAPHS: Final[Mapping[str, tuple[str, str]]] = {
    "BodyText": (_SPACED.format(0, 120), ""),
    STYLES[CLAUSE]: (_HANGING.format(_SPACED.format(0, 120)), ""),
    STYLES[FACT]: (_SPACED.format(0, 40), ""),
    STYLES[PERSON]: (_SPACED.format(0, 160), ""),
    STYLES[NOTE]: (f'{_SPACED.format(0, 120)}<w:ind w:left="794"/>', f"<w:i/>{_SMALL}"),
    "Header": (
        f"{_RULE_BELOW}{_SPACED.format(0, 280)}<w:contextualSpacing/>",
        _SMALL,
    ),
    "Footer": ("", _SMALL),
    _COMMENT: ("", _SMALL),
    CLOSING: ('<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>', ""),
}
_HEADING_SIZES: Final = (30, 26, 24)


def styles_xml(locale: str, names: Mapping[str, str]) -> str:
    """Return the part with all styles; `names` are those that Word does not know, by their ids.

    `locale` is that of every word of the document, such as `tr-TR`.
    """
    return f'<w:styles xmlns:w="{_W}">{_defaults(locale)}{"".join(_styles(names))}</w:styles>'


def settings_xml(locale: str) -> str:
    """Return the part with the settings: what an editor types is tracked, too.

    Compatibility mode 15 is Word 2013 and later.
    """
    compatible = (
        '<w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    )
    return (
        f'<w:settings xmlns:w="{_W}"><w:zoom w:percent="100"/><w:trackRevisions/>'
        f'<w:defaultTabStop w:val="709"/><w:compat>{compatible}</w:compat>'
        f'<w:themeFontLang w:val="{locale}"/></w:settings>'
    )


def _defaults(locale: str) -> str:
    fonts = " ".join(f'w:{one}="Calibri"' for one in ("ascii", "hAnsi", "eastAsia", "cs"))
    return (
        f'<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/><w:sz w:val="22"/>'
        f'<w:szCs w:val="22"/><w:lang w:val="{locale}" w:eastAsia="{locale}"/></w:rPr>'
        '</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="264" w:lineRule="auto"/></w:pPr>'
        "</w:pPrDefault></w:docDefaults>"
    )


def _styles(names: Mapping[str, str]) -> Iterator[str]:
    yield _style("Normal", "Normal", "", "", default=True)
    yield _heading(TITLE, "", 36)
    for rank in range(1, 10):
        size = _HEADING_SIZES[min(rank, len(_HEADING_SIZES)) - 1]
        yield _heading(f"Heading{rank}", f'<w:outlineLvl w:val="{rank - 1}"/>', size)
    for identity, (paragraph, run) in _PARAGRAPHS.items():
        yield _style(identity, names.get(identity) or _OWN_NAMES[identity], paragraph, run)
    yield _character(LABEL, names[LABEL], "<w:b/>")
    yield _character(
        _COMMENT_SIGN, "annotation reference", '<w:sz w:val="16"/><w:szCs w:val="16"/>'
    )


def _heading(identity: str, outline: str, size: int) -> str:
    paragraph = f"<w:keepNext/><w:keepLines/>{_SPACED.format(300, 120)}{outline}"
    run = f'<w:b/>{_INK}<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
    return _style(identity, _OWN_NAMES[identity], paragraph, run, following="BodyText")


def _character(identity: str, name: str, run: str) -> str:
    own = ' w:customStyle="1"' if identity == LABEL else ""
    return (
        f'<w:style w:type="character"{own} w:styleId="{identity}">'
        f"<w:name w:val={quoteattr(name)}/><w:rPr>{run}</w:rPr></w:style>"
    )


def _style(
    identity: str,
    name: str,
    paragraph: str,
    run: str,
    *,
    default: bool = False,
    following: str = "",
) -> str:
    own = "" if identity in _OWN_NAMES else ' w:customStyle="1"'
    first = ' w:default="1"' if default else ""
    rests = "" if default else '<w:basedOn w:val="Normal"/>'
    then = f'<w:next w:val="{following}"/>' if following else ""
    return (
        f'<w:style w:type="paragraph"{first}{own} w:styleId="{identity}">'
        f"<w:name w:val={quoteattr(name)}/>{rests}{then}<w:qFormat/>"
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )
