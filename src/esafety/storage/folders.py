"""Where things lie below a school's folder, as paths from there."""

from typing import Final

BUILD: Final = "build"
"""What a command leaves behind, and works in."""
PUBLISHED_COPY: Final = f"{BUILD}/published"
"""A copy of all that is published."""
LOOK: Final = f"{BUILD}/look"
"""The same as it would be with the edition in force, for a look; nobody publishes from it."""
TO_PUBLISH: Final = f"{BUILD}/to-publish"
"""A site that is ready to be published, of which something is attested first."""
PREVIEW: Final = f"{BUILD}/preview"
"""A site that shows the draft."""
CLASS_SETS: Final = f"{BUILD}/class-sets"
"""Copies of a sheet for a class, in one file each."""
CACHES: Final = ".cache"
"""All that is kept to save time."""
PDF_CACHE: Final = f"{CACHES}/pdf"
"""PDFs rendered before, which are not rendered again."""
CHECKLIST_CACHE: Final = f"{CACHES}/checklist"
FAULTS_CACHE: Final = f"{CACHES}/faults"
MARKDOWN_CACHE: Final = f"{CACHES}/markdown"
PICTURE_CACHE: Final = f"{CACHES}/pictures"
OUTPUT_CACHE: Final = f"{CACHES}/output"
HISTORY_CACHE: Final = f"{CACHES}/picture-history"
READING_CACHE: Final = f"{CACHES}/readings"
SHARED_READINGS: Final = "readings"
"""The same below a cache of PDFs that several schools share."""
REDLINE_CACHE: Final = f"{CACHES}/redlines"
EDITION_CACHE: Final = f"{CACHES}/edition-pages"
SEARCH_CACHE: Final = f"{CACHES}/search"
TEMPLATE_CACHE: Final = f"{CACHES}/templates"
SCHOOL_CACHES: Final = (
    CHECKLIST_CACHE,
    FAULTS_CACHE,
    HISTORY_CACHE,
    MARKDOWN_CACHE,
    OUTPUT_CACHE,
    PICTURE_CACHE,
    READING_CACHE,
    REDLINE_CACHE,
    EDITION_CACHE,
    SEARCH_CACHE,
    TEMPLATE_CACHE,
)
"""What commands keep for the next one: of a build of the site, of pictures in its history."""
