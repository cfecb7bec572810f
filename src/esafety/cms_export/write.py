"""The school's own page: a fragment of every page, and one of the whole policy, put in place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final
from urllib.parse import urljoin

from lxml import html

from esafety.cms_export.transform import for_screen, pasted, words_lost
from esafety.content.load import Content
from esafety.documents.common.chapter_html import demote, inner
from esafety.documents.common.print_html import keep_documents
from esafety.documents.common.print_job import PressError, Printed
from esafety.documents.common.rendered_site import Galley, GalleyPage
from esafety.formats.edition_paths import OVERVIEW
from esafety.school.cms_paths import pasted_path, whole_policy_path
from esafety.school.download_paths import booklet_paths
from esafety.text.languages import LANGUAGES, language_root
from esafety.text.templates import Fragments, in_every_language

# A fragment has no head to say that it is UTF-8; without this mark a browser that opens it
# from a disk or from a host that names no encoding breaks its Turkish letters.
BYTE_ORDER_MARK: Final = "\ufeff"
_LOST: Final = "yapıştırılacak metinde eksik sözler · words lost in the text to paste"


@dataclass(frozen=True, slots=True)
class Fragment:
    """A fragment to paste: where it goes from the site's root, what it says, what it is from."""

    path: str
    language: str
    html: str
    source: str


def paste_up(
    galley: Galley, content: Content, root: Path, site: Path, code: str | None
) -> list[Printed]:
    """Write every fragment of a build into its site; return what was written.

    `code` is the edition code; a draft has none.

    Raises:
        PressError: if a fragment lacks a word that its page says; names every one.
    """
    edition = content.edition.name
    fragments = in_every_language(root / "overrides/fragments")
    stamps = {lang: _stamp(content, fragments[lang]) for lang in LANGUAGES}
    latest = content.school.latest
    pages = [_page(page, edition, site, latest, stamps[page.language]) for page in galley.pages]
    texts = [*pages, _whole(galley, content, fragments, code)]
    done = [_put(_kept(one, content), site) for one in texts]
    if faulty := [one for one in done if one.complaints]:
        raise PressError(faulty)
    return done


def _stamp(content: Content, fragments: Fragments) -> str:
    """Return what stands above every text of a draft; nothing for an approved edition."""
    said = fragments.render("pasted-draft.html", edition=content.edition)
    return f"{pasted(said, content.school.latest, fragments.language)}\n" if said else ""


def _page(page: GalleyPage, edition: str, site: Path, latest: str, stamp: str) -> Fragment:
    document = html.parse(
        str(site / page.url / "index.html"), html.HTMLParser(encoding="utf-8")
    ).getroot()
    address = urljoin(latest, page.url)
    article = for_screen(document.xpath("//article")[0])
    source, language = inner(article), article.get("lang", page.language)
    path = pasted_path(edition, f"docs/{page.source}", page.language)
    return Fragment(path, page.language, stamp + pasted(source, address, language), source)


def _whole(
    galley: Galley, content: Content, fragments: Mapping[str, Fragments], code: str | None
) -> Fragment:
    """Return the whole policy, the binding language first."""
    parts = [_policy(galley.chapters(x), content, fragments[x], code) for x in LANGUAGES]
    source = "".join(p.html for lang in LANGUAGES for p in galley.chapters(lang))
    return Fragment(whole_policy_path(content.edition.name), "", "\n".join(parts), source)


def _policy(
    pages: Sequence[GalleyPage], content: Content, fragments: Fragments, code: str | None
) -> str:
    """Return the policy in one language: title, facts, chapters, where the current text is."""
    language, address = fragments.language, content.school.latest
    home = urljoin(address, f"{language_root(language)}policy/")
    overview, *chapters = sorted(pages, key=lambda p: (p.slug != OVERVIEW, p.source))
    booklets = booklet_paths(content.edition.name)
    facts = {"edition": content.edition, "code": code, "booklets": booklets}
    facts["address"] = content.school.printed(home)
    head, foot = (fragments.render(f"pasted-{end}.html", **facts) for end in ("head", "foot"))
    head, foot = (pasted(part, address, language) for part in (head, foot))
    title = pasted(overview.html, home, language)
    texts = [pasted(demote(p.html), urljoin(address, p.url), language) for p in chapters]
    return _stamp(content, fragments) + "\n".join((title, head, *texts, foot))


def _kept(fragment: Fragment, content: Content) -> Fragment:
    html = keep_documents(fragment.html, content.school, content.edition.name)
    return replace(fragment, html=html)


def _put(fragment: Fragment, site: Path) -> Printed:
    target = site / fragment.path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(f"{BYTE_ORDER_MARK}{fragment.html}\n", encoding="utf-8", newline="\n")
    lost = words_lost(fragment.source, fragment.html)
    said = (f"{_LOST}: {', '.join(lost[:12])}",) if lost else ()
    size = target.stat().st_size
    return Printed(fragment.path, "school page", fragment.language, 0, size, (), said)
