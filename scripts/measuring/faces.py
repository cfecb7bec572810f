"""How many faces the detector finds, and where it sees one that is none.

The photographs lie within packages of Python (scikit-image, scikit-learn, matplotlib), which
`scripts/measuring/requirements.txt` pins; whom each shows was told by looking at it. The drawings
are our own, set as pictures. No package has photographs of children, so nothing is said of them.
"""

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image, ImageFilter
from pypdfium2 import PdfDocument
from weasyprint import HTML

from esafety.images.faces.detector import faces_in
from measuring.figures import Row

# The faces in each photograph that has any; all others have none.
_FACES: Final[Mapping[str, int]] = {
    "skimage/data/astronaut.png": 1,
    "matplotlib/mpl-data/sample_data/grace_hopper.jpg": 1,
}
_FOLDERS: Final = (*("skimage/data", "sklearn/datasets/images", "matplotlib/mpl-data/sample_data"),)
_PHOTOS: Final = (".jpg", ".png")
_SIZES: Final = (1.0, 0.5, 0.25)


@dataclass(frozen=True, slots=True)
class Sample:
    """A picture, the number of faces in it, and what was done to it."""

    name: str
    kind: str
    content: bytes
    faces: int


def figures(packages: Path, art: Path) -> list[Row]:
    """Return for each kind of picture what was found in it, and in what time.

    `packages` is the folder of the installed packages, `art` that of our drawings.
    """
    kinds: dict[str, list[Sample]] = {}
    for sample in (*photographs(packages), *drawings(art)):
        kinds.setdefault(sample.kind, []).append(sample)
    return [_row(kind, samples) for kind, samples in kinds.items()]


def photographs(packages: Path) -> Iterator[Sample]:
    """Yield the photographs with and without faces, those with faces made worse, too."""
    paths = sorted(p for f in _FOLDERS for p in (packages / f).glob("*") if p.suffix in _PHOTOS)
    for path in paths:
        name = path.relative_to(packages).as_posix()
        content = path.read_bytes()
        if name not in _FACES:
            yield Sample(name, "photographs without a face", content, 0)
            continue
        for kind, changed in _worse(content):
            yield Sample(name, kind, changed, _FACES[name])


def drawings(art: Path) -> Iterator[Sample]:
    """Yield our drawings as pictures of 800 pixels, many of which have drawn faces."""
    for path in sorted(art.rglob("*.svg")):
        html = (
            "<style>@page{size:600pt;margin:0}img{width:600pt;height:600pt;object-fit:contain}"
            f'</style><img src="{path.as_uri()}">'
        )
        pdf = PdfDocument(HTML(string=html).write_pdf())
        picture = pdf[0].render(scale=800 / 600).to_pil()
        yield Sample(path.name, "our drawings", _png(picture), 0)


def _worse(content: bytes) -> Iterator[tuple[str, bytes]]:
    with Image.open(BytesIO(content)) as image:
        whole = image.convert("RGB")
    for size in _SIZES:
        small = whole.resize((round(whole.width * size), round(whole.height * size)))
        yield f"faces, at {size:.0%} of their size", _png(small)
    for turn in (15, 30, 90):
        yield f"faces, turned by {turn} degrees", _png(whole.rotate(turn, expand=True))
    yield "faces, blurred (4 pixels)", _png(whole.filter(ImageFilter.GaussianBlur(4)))


def _png(picture: Image.Image) -> bytes:
    written = BytesIO()
    picture.save(written, "PNG")
    return written.getvalue()


def _row(kind: str, samples: list[Sample]) -> Row:
    began = time.process_time()
    found = [len(faces_in(sample.content)) for sample in samples]
    seconds = time.process_time() - began
    wanted = [sample.faces for sample in samples]
    right = sum(min(a, b) for a, b in zip(found, wanted, strict=True))
    wrong = [s.name for s, a, b in zip(samples, found, wanted, strict=True) if a > b]
    return {
        "pictures": kind,
        "number": len(samples),
        "faces": sum(wanted),
        "found": right,
        "false alarms": len(wrong),
        "in": ", ".join(wrong),
        "s each": round(seconds / len(samples), 2),
    }
