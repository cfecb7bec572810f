"""What a site takes of the theme, and leaves: its markup and styles stay, its program goes."""

from typing import Final

from mkdocs.structure.files import Files

_PROGRAMS: Final = "assets/javascripts/"
# What our parts rest on in the theme's page (`base.html`), which our templates extend, as it is
# written there: by what it is for.
RESTS_ON: Final = {
    "a page without script says so": 'class="no-js"',
    "the menu's switch": '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" '
    'id="__drawer"',
    "a touch outside closes the menu": '<label class="md-overlay" for="__drawer"></label>',
    "the colours of a page": '<body dir="{{ direction }}" data-md-color-scheme="',
    "where publication writes a notice": '<div data-md-component="announce">',
    "the first script, before anything is drawn": '{% include "partials/javascripts/base.html" %}',
    "what stands around the text": '<main class="md-main" data-md-component="main">',
    "the columns beside it": '<div class="md-main__inner md-grid">',
    "the way back to the top": '{% include "partials/top.html" %}',
    "where the theme's program stands": "{% block scripts %}",
    "what it is told": "{% block config %}",
}


def without_programs(files: Files) -> None:
    """Leave the theme's programs out of what is published.

    Raises:
        LookupError: if a release of the theme has none where they were.
    """
    found = [file for file in files if file.src_uri.startswith(_PROGRAMS)]
    if not found:
        raise LookupError(f"the theme has no programs in {_PROGRAMS}")
    for file in found:
        files.remove(file)
