"""What a bundle may name: sheets that are there, and are handed out as they are printed."""

from collections.abc import Iterator, Mapping

from esafety.documents.bundle.source import BUNDLES
from esafety.documents.common.sheets.sheet_kind import SheetKind
from esafety.formats.entries import mappings_in
from esafety.formats.yaml_document import YamlDocument
from esafety.problems.problem import Problem, suggestion


def check_bundles(record: YamlDocument, sheets: Mapping[str, SheetKind]) -> Iterator[Problem]:
    """Yield every fault of the file of bundles; `sheets` are all there are, by name."""
    yield from BUNDLES.check(record)
    for number, bundle in mappings_in(record.data):
        for place, entry in mappings_in(bundle.get("sheets")):
            where = (number, "sheets", place, "sheet")
            name = entry.get("sheet")
            if not isinstance(name, str) or not name:
                continue
            if name not in sheets:
                yield record.problem(
                    where, "bundle-sheet-unknown", name=name, **_near(name, sheets)
                )
            elif any(row.filled_in for row in sheets[name].types):
                yield record.problem(where, "bundle-sheet-filled-in", name=name)
            elif (variant := entry.get("variant")) and variant not in sheets[name].variants:
                known = suggestion(str(variant), sheets[name].variants)
                there = (*where[:-1], "variant")
                yield record.problem(there, "bundle-variant-unknown", name=variant, **known)


def _near(name: str, sheets: Mapping[str, SheetKind]) -> dict[str, object]:
    """Return the sheet that was meant: what is written like it, or bears its name elsewhere."""
    last = name.rpartition("/")[2]
    same = [one for one in sheets if one.rpartition("/")[2] == last]
    return {"near": same[0], "known": ""} if same else suggestion(name, sheets)
