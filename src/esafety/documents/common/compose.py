"""Compose a print job: fill the template of its document type in one language."""

from datetime import datetime

from esafety.documents.common.document_types import DocumentType
from esafety.documents.common.print_job import DerivedFile, PrintJob
from esafety.text.fallback import labelled
from esafety.text.templates import Templates


def compose(
    document_type: DocumentType,
    templates: Templates,
    *,
    title: str,
    source: str,
    path: str,
    made: datetime,
    derived_files: tuple[DerivedFile, ...] = (),
    **context: object,
) -> PrintJob:
    """Return a print job of a type in the language of `templates`; `context` goes to its template.

    `source` is HTML whose every word must be found in the PDF, `path` is where the PDF
    goes from the site's root, `made` is the date written into it.
    """
    html = labelled(templates.render(document_type.template, title=title, made=made, **context))
    return PrintJob(
        *(document_type, templates.language, title, html, labelled(source), path, made),
        document_type.styles_in(templates.language),
        derived_files,
    )
