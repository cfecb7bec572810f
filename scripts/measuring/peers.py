"""Others that make PDFs of the same pages: as they come, in an environment of their own."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from lxml import etree, html

from esafety.cli.timing import Stage
from esafety.documents.common.rendered_site import load_rendered_site
from measuring.environments import programs_of
from measuring.losses import Loss, loss_of
from measuring.processes import measured
from measuring.web import PLAIN, ROOT

_REQUIREMENTS: Final = Path(__file__).with_name("requirements.txt")
_HOME: Final = ROOT / ".cache/peers"
PLAIN_SITE: Final = "plain mkdocs build, no PDFs"
EXPORT: Final = "mkdocs-pdf-export-plugin"
TO_PDF: Final = "mkdocs-to-pdf"
# The plugin's name in mkdocs.yml; no option of theirs is set.
PLUGINS: Final = {EXPORT: "pdf-export", TO_PDF: "to-pdf"}
_PICTURES: Final = (".svg", ".png", ".jpg", ".webp")


@dataclass(frozen=True, slots=True)
class Spread:
    """A page as the peers find it: its Markdown file, the PDF of it in our site and in theirs."""

    source: Path
    ours: str
    exported: str


def settle() -> Path:
    """Return the folder of the peers' programs; make their environment the first time."""
    return programs_of(_REQUIREMENTS, _HOME)


def prepare(work_folder: Path, site: Path) -> list[Spread]:
    """Lay the pages of a built site out for MkDocs with the theme and languages of ours."""
    docs = work_folder / "docs"
    docs.mkdir(parents=True)
    for name, plugin in {PLAIN_SITE: "", **PLUGINS}.items():
        added = f"  {plugin}: {{}}\n" if plugin else ""
        _config(work_folder, name).write_text(PLAIN + added, encoding="utf-8")
    for picture in site.rglob("*"):
        if picture.suffix in _PICTURES:
            (docs / picture.relative_to(site)).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(picture, docs / picture.relative_to(site))
    return [*_pages(site, docs)]


def _pages(site: Path, docs: Path) -> Iterator[Spread]:
    """Give each page's own words, tables and pictures to a MkDocs that knows no macro of ours."""
    rendered_site = load_rendered_site(
        (site.parent / "rendered-site.json").read_text(encoding="utf-8")
    )
    for order in rendered_site.page_pdfs:
        page = html.parse(str(site / order.page), html.HTMLParser(encoding="utf-8")).getroot()
        article = page.xpath("//article")[0]
        text = "".join(etree.tostring(part, encoding="unicode", method="html") for part in article)
        place = Path(order.page).parent
        neutral = place.relative_to("en") if order.language == "en" else place
        source = docs / neutral / f"index.{order.language}.md"
        source.parent.mkdir(parents=True, exist_ok=True)
        source.write_text(f"<div>{text}</div>\n", encoding="utf-8")
        yield Spread(source, order.pdf, str(place / f"index.{order.language}.pdf"))


def kinds(work_folder: Path, programs: Path) -> dict[str, Callable[[], list[Stage]]]:
    """Return how each peer builds its site and PDFs, by name; each call is one round of it."""
    return {name: partial(_build, name, work_folder, programs) for name in (PLAIN_SITE, *PLUGINS)}


def losses(work_folder: Path, site: Path, pages: list[Spread]) -> dict[str, Loss]:
    """Return the words lost by our press and by each peer in the last round."""
    texts = [(page, page.source.read_text(encoding="utf-8")) for page in pages]
    whole = "".join(text for _, text in texts)
    return {
        "our press": loss_of((text, site / page.ours) for page, text in texts),
        EXPORT: loss_of((text, _to(work_folder, EXPORT) / page.exported) for page, text in texts),
        # One file is all it makes; the second language takes the place of the first.
        TO_PDF: loss_of([(whole, _to(work_folder, TO_PDF) / "pdf/document.pdf")]),
    }


def _config(work_folder: Path, name: str) -> Path:
    return work_folder / f"{name.replace(' ', '-')}.yml"


def _to(work_folder: Path, name: str) -> Path:
    return work_folder / "built" / name.replace(" ", "-")


def _build(name: str, work_folder: Path, programs: Path) -> list[Stage]:
    build = [str(programs / "mkdocs"), "build", "-q", "-f", str(_config(work_folder, name))]
    to = str(_to(work_folder, name))
    return [measured("build", [*build, "-d", to], work_folder, {"NO_MKDOCS_2_WARNING": "1"})]
