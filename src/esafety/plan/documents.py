"""Plan all documents of one build, type by type."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from esafety.checks.run.records import RECORDS
from esafety.content.school_content import Content
from esafety.documents.booklet.bilingual import bilingual_job
from esafety.documents.booklet.compose import booklet_jobs, document_date
from esafety.documents.booklet.print_instructions import print_instructions_job
from esafety.documents.bundle.compose import bundle_job
from esafety.documents.common.document_dates import DocumentDates, noon_of
from esafety.documents.common.imprint import Imprint
from esafety.documents.common.print_job import PrintJob, RenderedFile
from esafety.documents.common.rendered_site import RenderedSite
from esafety.documents.common.sheets.build_inputs import BuildInputs
from esafety.documents.page.compose import page_job
from esafety.documents.registry import KINDS, kind_name
from esafety.formats.edition_paths import edition_of, translation_folder
from esafety.markdown.page import in_language
from esafety.problems.current_file import working_on
from esafety.redline.document.compose import redline_inputs, redline_job
from esafety.redline.editions_compared import consecutive, languages_of_both
from esafety.school.download_paths import edition_page, is_sealed_document
from esafety.storage.docs_folder import below_docs, docs_path
from esafety.storage.folders import TEMPLATE_CACHE
from esafety.text.languages import BINDING, required_languages
from esafety.text.templates import templates_by_language


def plan_documents(
    rendered_site: RenderedSite,
    content: Content,
    root: Path,
    site: Path,
    made: datetime,
    *,
    changed: Mapping[str, datetime] = MappingProxyType({}),
) -> list[PrintJob]:
    """Return every document to print.

    An edition's documents carry the date of its approval, and so does the page about it; those
    of any other page the date of its last change: `changed` has these by the path of the file,
    `made` is the date of all others.
    """
    templates = templates_by_language(root, content.languages, root / TEMPLATE_CACHE)
    languages = required_languages(content.languages)
    days = DocumentDates(made, {**_days_of_approval(content, languages), **changed}, languages)
    inputs = BuildInputs(rendered_site.printed(kind_name), content, root, days, templates)
    own = [*_booklets(inputs, content), *_redlines(inputs, content)]
    sheets = (print_job for kind in KINDS for print_job in kind.jobs(inputs))
    return [*own, *sheets, *_pages(inputs, site)]


def plan_print_instructions(
    printed: Sequence[RenderedFile], content: Content, root: Path, made: datetime
) -> list[PrintJob]:
    """Return the documents about other ones, whose page counts they state."""
    languages = required_languages(content.languages)
    templates = templates_by_language(root, languages, root / TEMPLATE_CACHE)
    imprint = Imprint(content.school, content.edition)
    moment = document_date(content.edition, made)
    others = tuple(dict.fromkeys(kind.series for kind in KINDS))
    return [
        print_instructions_job(printed, imprint, templates, moment, content.printing, others=others)
    ]


def plan_bundles(
    printed: Sequence[RenderedFile],
    content: Content,
    root: Path,
    made: datetime,
    *,
    changed: Mapping[str, datetime] = MappingProxyType({}),
) -> list[PrintJob]:
    """Return the bundles of sheets that were `printed`, each dated by the last change of a sheet.

    `changed` and `made` are those of `plan_documents`.
    """
    languages = required_languages(content.languages)
    days = DocumentDates(made, changed, languages)
    spoken = templates_by_language(root, languages, root / TEMPLATE_CACHE)
    imprint = Imprint(content.school, content.edition)
    pages = {file.path: file.pages for file in printed}
    return [
        bundle_job(
            *(bundle, pages, imprint, templates),
            max(days.of_page(below_docs(sheet.source), language) for sheet in bundle.sheets),
        )
        for bundle in content.bundles
        for language, templates in spoken.items()
    ]


def _days_of_approval(content: Content, languages: Sequence[str]) -> dict[str, datetime]:
    """Return the date of the page that a build writes about each edition: that of its approval.

    No history of git has it; dated by the last commit, it would be printed anew at each.
    """
    return {
        in_language(docs_path(edition_page(one.name)), language): noon_of(one.approval.on)
        for one in content.editions
        if one.approval
        for language in languages
    }


def _approved(inputs: BuildInputs) -> datetime:
    """Return the date of the edition's own documents."""
    content = inputs.content
    days = inputs.days.of_edition(content.edition.name, content.chapters)
    return document_date(content.edition, days)


def _dated(inputs: BuildInputs, language: str) -> datetime:
    """Return the date of the edition's documents in a language.

    Those of a translation that was added bear the day on which it was.
    """
    added = inputs.content.edition.added.get(language)
    if added is None:
        return _approved(inputs)
    return noon_of(added.on) if added.on else inputs.days.otherwise


def _origins(inputs: BuildInputs, language: str) -> tuple[str, ...]:
    """Return the files that many documents are made from: the chapters, the school's data."""
    chapters = (page.source for page in inputs.rendered_site.chapters(language))
    return (*(_path(inputs, source, language) for source in chapters), *RECORDS)


def _path(inputs: BuildInputs, source: str, language: str) -> str:
    """Return the file of a page in a language, by its source below `docs/`."""
    edition, path = inputs.content.edition, in_language(docs_path(source), language)
    if language not in edition.added or edition_of(path) != edition.name:
        return path
    return f"{translation_folder(edition.name, language)}/{path.rpartition('/')[2]}"


def _booklets(inputs: BuildInputs, content: Content) -> Iterator[PrintJob]:
    printed = content.edition.printed_languages
    chapters = {language: inputs.rendered_site.chapters(language) for language in printed}
    for language in printed:
        booklets = booklet_jobs(
            *(chapters[language], inputs.imprint, inputs.templates[language]),
            *(_dated(inputs, language), content.printing),
        )
        yield from (replace(job, origins=_origins(inputs, language)) for job in booklets)
    for translation in content.edition.printed_translations:
        pair = {language: chapters[language] for language in (BINDING, translation)}
        dated = (_dated(inputs, translation), content.printing)
        job = bilingual_job(pair, inputs.imprint, inputs.templates, *dated)
        yield replace(job, origins=tuple(p for lang in pair for p in _origins(inputs, lang)))


def _redlines(inputs: BuildInputs, content: Content) -> Iterator[PrintJob]:
    for pair in consecutive(content):
        moment = document_date(pair[1], _approved(inputs))
        for language in languages_of_both(*pair):
            redline = redline_inputs(content, *pair, language)
            yield redline_job(redline, inputs.templates[language], moment)


def _pages(inputs: BuildInputs, site: Path) -> Iterator[PrintJob]:
    for request in inputs.rendered_site.page_pdfs:
        source = inputs.rendered_site.source_of(request)
        path = _path(inputs, source, request.language)
        sealed = is_sealed_document(request.pdf, inputs.content.edition.name)
        made = (
            _dated(inputs, request.language)
            if sealed
            else inputs.days.of_page(source, request.language)
        )
        with working_on(path):
            print_job = page_job(
                request, site, inputs.templates[request.language], inputs.imprint, made
            )
        yield replace(print_job, origins=(path, *_origins(inputs, request.language)))
