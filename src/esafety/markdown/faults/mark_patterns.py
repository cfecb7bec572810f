"""Marks of Markdown, and of its neighbours, as they look when they are shown as letters."""

import re
from typing import Final

# Each pattern stops where it would begin again: a line of nothing but beginnings costs linear time.
# For each sentence, what is searched for in one line of a paragraph or item.
MARKS: Final[tuple[tuple[str, re.Pattern[str]], ...]] = (
    ("shown-box", re.compile(r"^(?:!!!|\?\?\?\+?|===)(?=$|[ \"“”'\w])")),
    ("shown-box", re.compile(r"^(?:>\s*)?\[!\w+\]")),
    ("shown-box", re.compile(r"^:{3,}\s*(?:\{?[\w.]|$)|^\+{3,}$")),
    ("shown-heading", re.compile(r"^#{2,6}[^\s#]|^#{1,6}\s+\S")),
    # A tag of a network has no blank, or capitals within, or stands in a sentence.
    (
        "shown-heading",
        re.compile(r"^#(?=[A-ZÇĞİÖŞÜ][a-zçğıöşü]*(?:\s|$))[^#.!?,:;]{1,80}$"),
    ),
    ("shown-contents", re.compile(r"^\[toc\](?!\S)", re.IGNORECASE)),
    ("shown-comment", re.compile(r"%%[^%]+%%|^%%\s|^//\s|^\{>>")),
    ("shown-include", re.compile(r"-{1,2}8<-{1,2}")),
    ("shown-footnote", re.compile(r"\[\^(?:(?!\[\^)[^\]\s])+\]")),
    ("shown-abbreviation", re.compile(r"^\*\[[^\]]+\]")),
    (
        "shown-link",
        re.compile(
            r"!?\[[^\[\]]*\](?:\(|\s\((?=[^()\s]*\w)(?=[^()\s]*[./#])[^()\s]*\)|\[[^\]]*\])"
        ),
    ),
    ("shown-link", re.compile(r"\[[^\[\]]+\]\{(?![:#.\s])[^{}]+\}")),
    ("shown-link", re.compile(r"\[\[(?:(?!\[\[)[^\]])+\]\]")),
    ("shown-link", re.compile(r"^\[[^\[\]]+\]:\s")),
    ("shown-table", re.compile(r"^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?$")),
    ("shown-table", re.compile(r"^\|.*\|$")),
    (
        "shown-emphasis",
        re.compile(r"(?<!\*)\*\*(?=\w)|(?<=\w)\*\*(?!\*)|^\*\*\s"),
    ),
    ("shown-emphasis", re.compile(r"~~\S|\S~~|(?<!=)==(?=\w)|(?<=\w)==(?!=)")),
    ("shown-emphasis", re.compile(r"(?<!\+)\+\+(?=[^\W_])[^+]*(?<=[^\W_])\+\+(?!\+)")),
    # A mark left open. A star at the start of a line or behind a word points to a remark.
    ("shown-emphasis", re.compile(r"(?<=\s)\*(?=[^\W\d_])|(?<=\s)`(?=\w)")),
    ("shown-emphasis", re.compile(r"(?<![\w@/.?&=#:-])__?(?=[^\W_])|(?<=[^\W_])__(?![\w_])")),
    ("shown-attributes", re.compile(r"\{:?\s*(?:[#.][A-Za-z]|[a-z-]+=)[^{}]*\}")),
    ("shown-attributes", re.compile(r"\{:\s*[a-z-]+\s*\}")),
    ("html-comment", re.compile(r"<!--|-->")),
    ("shown-emoji", re.compile(r"(?<![\w:]):[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*:(?![\w:])")),
    ("shown-formula", re.compile(r"(?<!\w)\$(?=[^$\s][^$]*[\^_\\{])[^$]+\$(?!\w)")),
    ("shown-formula", re.compile(r"\\\((?:(?!\\[()]).)+\\\)|\\\[(?:(?!\\[\[\]]).)+\\\]")),
    ("shown-backslash", re.compile(r"\\$")),
    ("shown-fence", re.compile(r"^(?:```|~~~)")),
)
