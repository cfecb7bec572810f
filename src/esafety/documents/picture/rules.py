"""What a picture to send must be: it has one drawing; where it is shown, it is there."""

from collections.abc import Iterator, Sequence
from pathlib import PurePosixPath

from esafety.documents.common.sheets.content_rules import check_pictures
from esafety.documents.picture.source import CALL, NAME
from esafety.markdown.page import Page
from esafety.markdown.template_calls import read_template
from esafety.problems.problem import Problem, suggestion

_TEMPLATE = f"{NAME}.html"


def check_pictures_to_send(pages: Sequence[Page]) -> Iterator[Problem]:
    """Yield pictures without their drawing, and calls for pictures that nobody has written."""
    yield from check_pictures(_TEMPLATE, 1, pages)
    names = sorted(
        {PurePosixPath(p.neutral).stem for p in pages if p.meta.get("template") == _TEMPLATE}
    )
    for page in pages:
        for call in read_template(page.body).calls:
            if call.name == CALL and (len(call.args) != 1 or call.args[0] not in names):
                name = call.args[0] or "" if call.args else ""
                params = {"name": name, "template": _TEMPLATE, **suggestion(name, names)}
                yield Problem(page.path, call.line + page.first_line, "picture-unknown", params)
