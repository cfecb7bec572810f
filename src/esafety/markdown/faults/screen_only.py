"""Elements that only a screen can show: every page is printed too, so a page may not need them."""

from typing import Final

# What is filled in; only a form is printed with it.
CONTROLS: Final = ("input", "select", "textarea", "meter", "progress")
UNPRINTABLE: Final = (
    *("button", "iframe", "video", "audio", "canvas", "object", "embed", "dialog"),
    *CONTROLS,
)
