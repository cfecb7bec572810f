"""What a school reads after an import: what was made, and line by line what was unsure."""

from collections.abc import Iterator

from esafety.formats.edition_paths import folder_of
from esafety.importing.import_file import Imported, Request
from esafety.text.languages import BINDING, SPOKEN_LANGUAGES
from esafety.text.messages import letter_words, plural
from esafety.text.printable import printable


def report_path(imported: str, language: str) -> str:
    """Return where the report lies in a language, below the school's folder.

    `imported` is the language of the policy that was taken over: the report on a translation
    leaves the one on the binding text, which nobody may have read yet.
    """
    translation = "" if imported == BINDING else f"-translation-{imported}"
    return f"build/import-report{translation}.{language}.md"


def reports(request: Request, imported: Imported) -> dict[str, str]:
    """Return the report in each language of the program (path → text)."""
    return {
        report_path(request.language, language): "\n".join(_lines(request, imported, language))
        + "\n"
        for language in SPOKEN_LANGUAGES
    }


def _lines(request: Request, imported: Imported, language: str) -> Iterator[str]:
    words = letter_words(language)
    counts = {
        "chapters": plural(words, "import-chapters", imported.chapters, language),
        "clauses": plural(words, "import-clauses", imported.clauses, language),
    }
    filled = {name: text.format(count=getattr(imported, name)) for name, text in counts.items()}
    title = words["import-report"].format(name=printable(request.name))
    yield f"# {title}"
    yield ""
    yield words["import-summary"].format(folder=folder_of(request.edition), **filled)
    yield ""
    yield words["import-unsure" if imported.notes else "import-sure"]
    yield ""
    for note in imported.notes:
        yield f"- {note.place_in(language)}: {note.sentence(language)}"
