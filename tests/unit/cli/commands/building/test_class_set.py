from datetime import UTC, datetime
from pathlib import Path

import pytest

from esafety.cli.commands.building.class_set import (
    WrongOrderError,
    check_print_list,
    sheet_pages,
    site_fault,
)
from esafety.documents.bundle.compose import bundle_job
from esafety.documents.common.imprint import Imprint
from esafety.documents.common.print_job import PrintJob
from esafety.problems.problem import ContentError
from esafety.publish.manifest import MANIFEST
from esafety.source_tree.read_folder import fingerprint
from esafety.storage.output_folder import BuildStamp, write_stamp
from esafety.text.templates import Templates
from workshop import CONTENT, ROOT

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


@pytest.fixture
def print_list() -> PrintJob:
    bundle = CONTENT.bundles[0]
    pages = {sheet.path(CONTENT.edition.name, "tr"): 2 for sheet in bundle.printed}
    imprint = Imprint(CONTENT.school, CONTENT.edition)
    templates = Templates(ROOT, "tr")
    return bundle_job(bundle, pages, imprint, templates, NOON)


def test_a_print_list_that_was_set_on_one_leaf_is_printed(print_list: PrintJob) -> None:
    check_print_list(print_list, (), 2)


def test_a_print_list_that_does_not_fit_says_what_to_do(print_list: PrintJob) -> None:
    with pytest.raises(ContentError) as refused:
        check_print_list(print_list, (), 3)

    assert [problem.key for problem in refused.value.problems] == ["bundle-list-overflow"]


def test_a_print_list_that_could_not_be_set_says_why(print_list: PrintJob) -> None:
    with pytest.raises(WrongOrderError, match="missing picture"):
        check_print_list(print_list, ("missing picture",), 2)


def test_a_sheet_that_is_missing_or_damaged_is_named_and_what_to_do(tmp_path: Path) -> None:
    damaged = tmp_path / "b.pdf"
    damaged.write_bytes(b"%PDF-1.7 nothing follows")

    for sheet in (tmp_path / "a.pdf", damaged):
        with pytest.raises(WrongOrderError, match=r"esafety build") as refused:
            sheet_pages(sheet)
        assert str(refused.value).startswith(f"{sheet}: ")


def test_what_is_wrong_with_a_site_is_told_by_its_cause(tmp_path: Path) -> None:
    root, site = tmp_path / "school", tmp_path / "site"
    root.mkdir()
    site.mkdir()
    (root / "mkdocs.yml").write_text("site_name: Okul\n", encoding="utf-8")

    assert site_fault(site, root) == "site-missing"
    (site / MANIFEST).write_text("{}", encoding="utf-8")
    assert site_fault(site, root) == "site-published"
    write_stamp(site, BuildStamp("other texts", "2022-2023", "", published=False))
    assert site_fault(site, root) == "site-stale"
    write_stamp(site, BuildStamp(fingerprint(root), "2022-2023", "", published=False))
    assert site_fault(site, root) is None
