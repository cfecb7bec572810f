"""How often HTML is parsed in a build: each page once for the site, and little more for paper."""

import json
import subprocess
import sys
from collections import Counter

import pytest

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
plan_documents(rendered, content, root, target, made, changed={})
stage[0] = "school page"
cms_pages(rendered, content, root, target, code=content.edition.code)
stage[0] = "links"
files = len(built_pages(target))
print(json.dumps({"pages": len(rendered.pages), "files": files, "parses": counted}))
"""
# Parses for each page of the school. Paper: its own tree, its article in the built site, the
# lines of posters. School page: the article, and source and result for the proof of words.
MOST = {"site": 1.0, "paper": 5.0, "school page": 3.5}


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, float]:
    target = tmp_path_factory.mktemp("parses") / "site"
    command = [sys.executable, "-c", PROGRAM, str(ROOT), str(target), TODAY, PUBLIC]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    result = json.loads(ran.stdout.splitlines()[-1])
    parses = Counter(result["parses"])
    assert parses["links"] == result["files"]
    return {stage: parses[stage] / result["pages"] for stage in MOST}


def test_a_page_is_parsed_no_more_often_than_it_must_be(counted: dict[str, float]) -> None:
    assert {stage: count for stage, count in counted.items() if count > MOST[stage]} == {}
