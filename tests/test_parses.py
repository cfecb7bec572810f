"""How often HTML is parsed and laid out in a build: each page once, and little more for paper."""

import json
import subprocess
import sys
from collections import Counter
from typing import Any

import pytest

from esafety.text.languages import SPOKEN_LANGUAGES
from workshop import PUBLIC, ROOT, TODAY

PROGRAM = """
import collections, json, sys
from datetime import UTC, date, datetime
from pathlib import Path
import lxml.html

root, target, today, address = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], sys.argv[4]
counted, stage = collections.Counter(), [""]

def counting(function):
    def call(*given, **named):
        counted[stage[0]] += 1
        return function(*given, **named)
    return call

for name in ("fragment_fromstring", "parse"):
    setattr(lxml.html, name, counting(getattr(lxml.html, name)))

from esafety.cms_export.write import cms_pages
from esafety.content.load import read_content
from esafety.plan.documents import plan_documents
from esafety.site.build import SiteOrder, build_site
from esafety.site.output.check_links import built_pages
from esafety.source_tree.read_folder import read_tree

day, made = date.fromisoformat(today), datetime(2026, 1, 1, tzinfo=UTC)
content = read_content(read_tree(root), today=day).at(address)
stage[0] = "site"
rendered = build_site(SiteOrder(root, target, day, 0, address))
stage[0] = "paper"
jobs = plan_documents(rendered, content, root, target, made, changed={})
bodies = collections.defaultdict(list)
for job in jobs:
    bodies[job.html.partition("</head>")[2]].append(job.kind)
stage[0] = "school page"
cms_pages(rendered, content, root, target, code=content.edition.code)
stage[0] = "links"
files = len(built_pages(target))
print(json.dumps({
    "pages": len(rendered.pages), "files": files, "parses": counted, "jobs": len(jobs),
    "again": sorted(kinds for kinds in bodies.values() if len(kinds) > 1),
}))
"""
pytestmark = pytest.mark.nightly
# Parses for each page of the school. Site: its article, and of pages that a device keeps what they
# load (which elements a finished page has, for its style, is read twice more). Paper: its own
# tree, its article in the built site, the lines of posters. School page: the article, and source
# and result for the proof of words.
MOST = {"site": 1.2, "paper": 5.0, "school page": 3.5}


# One text in two sizes of letters and pages: large print is a layout of its own.
OWN_SIZE = ["booklet", "booklet-large"]


@pytest.fixture(scope="module")
def result(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    target = tmp_path_factory.mktemp("parses") / "site"
    command = [sys.executable, "-c", PROGRAM, str(ROOT), str(target), TODAY, PUBLIC]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    found: dict[str, Any] = json.loads(ran.stdout.splitlines()[-1])
    return found


@pytest.fixture(scope="module")
def counted(result: dict[str, Any]) -> dict[str, float]:
    parses = Counter(result["parses"])
    assert parses["links"] == result["files"]
    return {stage: parses[stage] / result["pages"] for stage in MOST}


def test_a_page_is_parsed_no_more_often_than_it_must_be(counted: dict[str, float]) -> None:
    assert {stage: count for stage, count in counted.items() if count > MOST[stage]} == {}


def test_no_text_is_laid_out_twice_in_one_size(result: dict[str, Any]) -> None:
    assert result["jobs"] > result["pages"]
    assert [kinds for kinds in result["again"] if kinds != OWN_SIZE] == []
    assert len(result["again"]) == len(SPOKEN_LANGUAGES)
