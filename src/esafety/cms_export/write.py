"""Write the HTML fragments for the school's own site: of every page and the whole policy."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Final
from urllib.parse import urljoin

from lxml import html
from pydantic import TypeAdapter

from esafety.cms_export.transform import cms_html, for_screen, words_lost
from esafety.content.school_content import Content
from esafety.documents.common.html_fragment import inner, lower_headings, parse
from esafety.documents.common.print_html import use_permanent_links
from esafety.documents.common.print_job import RenderedFile, RenderError
from esafety.documents.common.rendered_site import RenderedPage, RenderedSite
from esafety.formats.edition_paths import OVERVIEW
from esafety.markdown.page import in_language
from esafety.problems.current_file import working_on
from esafety.school.cms_paths import pasted_path, whole_policy_path
from esafety.school.download_paths import booklet_paths
from esafety.storage.cache.results import cached_by_program
from esafety.storage.docs_folder import docs_path
from esafety.storage.folders import TEMPLATE_CACHE
from esafety.text.email_addresses import protected_fragment
from esafety.text.languages import KNOWN, language_root
from esafety.text.one_line import console_line
from esafety.text.templates import Templates, templates_by_language

# A fragment has no head to declare UTF-8; without this mark a browser that opens it
# from a disk or from a host that names no encoding breaks its Turkish letters.
BYTE_ORDER_MARK: Final = "\ufeff"
_PASTED: Final = TypeAdapter(tuple[str, tuple[str, ...]])


@dataclass(frozen=True, slots=True)
class CmsPage:
    """A fragment to paste: its path from the site's root, its HTML, what its page has beyond it."""

    path: str
    language: str
    html: str
    lost: tuple[str, ...]


def cms_pages(
    rendered_site: RenderedSite, content: Content, root: Path, site: Path, code: str | None
) -> list[RenderedFile]:
    """Write every fragment of a build into its site; return what was written.

    `code` is the edition code; a draft has none.

    Raises:
        RenderError: if a fragment lacks a word of its page; names every one.
    """
    edition = content.edition.name
    templates = templates_by_language(root, content.languages, root / TEMPLATE_CACHE)
    draft_stamps = {lang: _draft_stamp(content, templates[lang]) for lang in templates}
    latest = content.school.latest
    pages = []
    for page in (page for page in rendered_site.pages if KNOWN[page.language].printed):
        with working_on(in_language(docs_path(page.source), page.language)):
            pages.append(_page(page, edition, site, latest, draft_stamps[page.language]))
    texts = [*pages, _whole_policy_page(rendered_site, content, templates, code)]
    written = [_write_page(_with_permanent_links(page, content), site) for page in texts]
    if faulty := [page for page in written if page.complaints]:
        raise RenderError(faulty)
    return written


def _draft_stamp(content: Content, templates: Templates) -> str:
    """Return the notice above every text of a draft; empty for an approved edition."""
    notice = templates.render("pasted-draft.html", edition=content.edition)
    if not notice:
        return ""
    return f"{cms_html(parse(notice), content.school.latest, templates.language)}\n"


def _page(page: RenderedPage, edition: str, site: Path, latest: str, draft_stamp: str) -> CmsPage:
    document = (site / page.url / "index.html").read_bytes()
    address = urljoin(latest, page.url)
    text, lost = pasted(document, address, page.language)
    path = pasted_path(edition, docs_path(page.source), page.language)
    return CmsPage(path, page.language, draft_stamp + text, lost)


def pasted(document: bytes, address: str, language: str) -> tuple[str, tuple[str, ...]]:
    """Return the text to paste of a built page, and the words of the page that it lacks.

    `address` is the page's public one, `language` the page's, if its article has none of its own.
    """
    parts = ("text to paste", sha256(document).hexdigest(), address, language)
    return cached_by_program(_PASTED, parts, lambda: _pasted(document, address, language))


def _pasted(document: bytes, address: str, language: str) -> tuple[str, tuple[str, ...]]:
    root = html.document_fromstring(document, html.HTMLParser(encoding="utf-8"))
    article = for_screen(next(root.iter("article")))
    source = inner(article)
    text = cms_html(article, address, article.get("lang", language))
    return text, words_lost(source, text)


def _whole_policy_page(
    rendered_site: RenderedSite,
    content: Content,
    templates: Mapping[str, Templates],
    code: str | None,
) -> CmsPage:
    """Return the whole policy, the binding language first."""
    printed = content.edition.printed_languages
    parts = [_policy_html(rendered_site.chapters(x), content, templates[x], code) for x in printed]
    source = "".join(p.html for lang in printed for p in rendered_site.chapters(lang))
    text = "\n".join(parts)
    return CmsPage(whole_policy_path(content.edition.name), "", text, words_lost(source, text))


def _policy_html(
    pages: Sequence[RenderedPage], content: Content, templates: Templates, code: str | None
) -> str:
    """Return the policy in one language: title, metadata, chapters, address of the current text."""
    language, address = templates.language, content.school.latest
    home = urljoin(address, f"{language_root(language)}policy/")
    overview, *chapters = sorted(pages, key=lambda p: (p.slug != OVERVIEW, p.source))
    booklets = booklet_paths(content.edition.name, content.edition.printed_languages)
    context = {"edition": content.edition, "code": code, "booklets": booklets}
    context["address"] = content.school.printed(home)
    head, foot = (templates.render(f"pasted-{end}.html", **context) for end in ("head", "foot"))
    head, foot = (cms_html(parse(part), address, language) for part in (head, foot))
    title = cms_html(overview.tree(), home, language)
    texts = [_chapter(page, address) for page in chapters]
    return _draft_stamp(content, templates) + "\n".join((title, head, *texts, foot))


def _chapter(page: RenderedPage, address: str) -> str:
    body = page.tree()
    lower_headings(body)
    return cms_html(body, urljoin(address, page.url), page.language)


def _with_permanent_links(fragment: CmsPage, content: Content) -> CmsPage:
    html = use_permanent_links(fragment.html, content.school, content.edition.name)
    return replace(fragment, html=html)


def _write_page(fragment: CmsPage, site: Path) -> RenderedFile:
    target = site / fragment.path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(
        f"{BYTE_ORDER_MARK}{protected_fragment(fragment.html)}\n", encoding="utf-8", newline="\n"
    )
    lost = fragment.lost[:12]
    complaints = (f"{console_line('text-words-lost')}: {', '.join(lost)}",) if lost else ()
    size = target.stat().st_size
    return RenderedFile(fragment.path, "school page", fragment.language, 0, size, (), complaints)
