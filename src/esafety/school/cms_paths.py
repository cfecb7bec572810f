"""The school's own page: what is pasted there, and where it lies among the downloads.

A file's name is a page's public path on one level; `_` stands in no page's name, so two pages
never share one.
"""

from typing import Final

from esafety.formats.edition_paths import public_path
from esafety.storage.docs_folder import below_docs

FOLDER: Final = "school-page"
USB_COPY: Final = "downloads/site.zip"


def pasted_path(edition: str, neutral: str, language: str) -> str:
    """Return where a page's fragment lies, from the site's root.

    `neutral` is the page's source, `docs/policy/2022-2023/01-purpose.md`, whose fragment is
    `downloads/2022-2023/school-page/policy_purpose.tr.html`.
    """
    name = below_docs(public_path(neutral)).removesuffix(".md").removesuffix("/index")
    return f"downloads/{edition}/{FOLDER}/{name.replace('/', '_')}.{language}.html"


def whole_policy_path(edition: str) -> str:
    """Return where the fragment of the whole policy lies, both languages in one."""
    return f"downloads/{edition}/{FOLDER}/whole-policy.html"


def is_pasted(path: str) -> bool:
    """Tell whether a file of the site is such a fragment and no page of its own."""
    return path.startswith("downloads/") and f"/{FOLDER}/" in path
