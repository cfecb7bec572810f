"""Publish the edition in force on a branch of all editions, or prove a copy of it."""

import argparse
import shutil
import subprocess
import sys
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from esafety.cli.arguments import address
from esafety.cli.console import checklist_lines, problem_lines, proof_lines
from esafety.cli.last_resort import run
from esafety.content.load import Content, read_content
from esafety.content.school_checklist import OWNERS, school_checklist
from esafety.git.branch import Branch, BranchError
from esafety.git.history import rewritten_seals
from esafety.policy.editions import Edition
from esafety.problems.problem import ContentError
from esafety.processes.parent_process import FLAG
from esafety.publish.prepare import Publication, write_files
from esafety.publish.publish import PublishTarget, check_target, publish
from esafety.publish.published_copy import published_site_at
from esafety.publish.published_record import check_against_record, record_in
from esafety.publish.rules import check_address, check_sealed_files
from esafety.publish.verify import verify
from esafety.school.school import LATEST
from esafety.source_tree.read_folder import fingerprint, read_tree, text_at
from esafety.storage.output_folder import BuildStamp, read_stamp, replace_output
from esafety.storage.scratch_folder import scratch_in
from esafety.text.templates import templates_by_language

ROOT = Path(__file__).resolve().parent.parent
WORKSHOP = ROOT / "build"
PUBLISHED_COPY = WORKSHOP / "published"
UNCHANGED = "Yayımda hiçbir şey değişmedi. · Nothing that is published was changed."


def main() -> int:
    """Publish or prove; exit 1 if anything stands against it."""
    options = _options()
    try:
        return _verify(options.verify) if options.verify else _publish(options)
    except ContentError as error:
        print("\n".join(problem_lines(error.problems)))
    except BranchError as error:
        print(f"Git izin vermedi · git refused:\n{error}")
    except OSError as error:
        print(f"Yazılamadı ya da okunamadı · could not be written or read: {error}")
    if not options.verify:
        print(UNCHANGED)
    return 1


def _publish(options: argparse.Namespace) -> int:
    content = _content(options)
    with scratch_in(WORKSHOP) as bench:
        step("ask")
        place = PublishTarget(ROOT, options.remote, options.branch, first=options.first)
        check_target(content, place, bench / "asked")
        site = bench / "site"
        if not (_take(site, options.site, content) if options.site else _build(site, options)):
            print(UNCHANGED)
            return 1
        publication = Publication(
            content.edition, site, templates_by_language(ROOT / "overrides/fragments")
        )
        branch = publish(publication, content, place, bench, step)
        _tell(content.edition, options)
        if not _shelve(branch, bench / "published"):
            return 1
    owners = text_at(ROOT / OWNERS)
    for line in checklist_lines(school_checklist(content, options.today, owners)):
        print(line)
    if options.look:
        _serve(options.port)
    return 0


def _content(options: argparse.Namespace) -> Content:
    step("check")
    content = read_content(read_tree(ROOT), today=options.today).at(options.site_url)
    against = list(rewritten_seals(ROOT))
    if not options.look:
        against += check_address(content.school)
    if against:
        raise ContentError(against)
    return content


def _build(site: Path, options: argparse.Namespace) -> bool:
    step("build")
    words = [sys.executable, str(ROOT / "scripts/build.py"), "--published", "--to", str(site)]
    words += ["--afresh"]  # what is sealed for ever is printed here and now
    words += ["--today", options.today.isoformat(), "--workers", str(options.workers)]
    words += ["--site-url", options.site_url] if options.site_url else []
    # The pipe stays open as long as this process lives; the build ends with it.
    with subprocess.Popen([*words, FLAG], cwd=ROOT, stdin=subprocess.PIPE) as build:  # noqa: S603 (our own script)
        return build.wait() == 0


def _take(site: Path, built: Path, content: Content) -> bool:
    """Take a site built before, if it was built for publication from the texts as they are."""
    step("build")
    school, edition = content.school, content.edition.name
    if read_stamp(built) != BuildStamp(
        fingerprint(ROOT), edition, school.printed(school.latest), published=True
    ):
        print(
            f"{built}: bu site bugünkü metinlerden yayım için yapılmamış · this site was not made "
            "for publication from the texts as they are: scripts/build.py --published"
        )
        return False
    shutil.copytree(built, site)
    return True


def _tell(edition: Edition, options: argparse.Namespace) -> None:
    print(f"Yayımlandı · published: {edition.name}, kod · code {edition.code}")
    print(f"  {options.remote} → {options.branch}: /{LATEST}/, /{edition.name}/")


def _shelve(branch: Branch, fresh: Path) -> bool:
    """Put a copy of all that is published into a folder, for any other host."""
    try:
        write_files(fresh, branch.files())
        replace_output(fresh, PUBLISHED_COPY)
    except OSError as error:
        print(f"Kopyası yazılamadı · its copy could not be written: {error}")
        return False
    print(f"  {PUBLISHED_COPY.relative_to(ROOT)}/: yayımın tamamı · all of it, for any other host")
    return True


def _serve(port: int) -> None:
    handler = partial(SimpleHTTPRequestHandler, directory=str(PUBLISHED_COPY))
    server = ThreadingHTTPServer(("127.0.0.1", port), handler)
    address = f"http://127.0.0.1:{server.server_port}/"
    print(f"Açın · open: {address}  (Ctrl+C: dur · stop)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        server.server_close()


def _verify(target: str) -> int:
    if "://" not in target and not Path(target).is_dir():
        print(f"{target}: bu klasör yok; önce make publish. · No such folder; first make publish.")
        return 1
    here, record = read_content(read_tree(ROOT)), record_in(ROOT)
    published, problems = verify(published_site_at(target), here.school.site_url)
    problems += [
        *check_sealed_files(here.seals, published),
        *check_against_record(published, record),
    ]
    print("\n".join(problem_lines(sorted(problems))))
    for name, manifest in published.items():
        sealed = len(manifest.sealed)
        print(f"{name}: {len(manifest.files)} dosya · files, {sealed} mühürlü · sealed")
    print(*proof_lines(published, here.seals, record), sep="\n")
    verdict = (
        "YAYIMLANDIĞI GİBİ DEĞİL · NOT as it was published"
        if problems
        else ("Yayımlandığı gibi · as it was published")
    )
    print(verdict)
    return 1 if problems else 0


def step(name: str) -> None:
    """Say which step begins."""
    print(f"→ {name}", flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--remote", default=".", help="repository that holds the branch")
    parser.add_argument("--branch", help="branch of published editions: gh-pages, or look")
    parser.add_argument(
        "--site-url", type=address, help="public address; overrules data/school.yml"
    )
    parser.add_argument("--site", type=Path, help="built before by build.py --published")
    parser.add_argument("--first", action="store_true", help="older editions were never published")
    parser.add_argument("--look", action="store_true", help="serve the result for a look")
    parser.add_argument("--port", type=int, default=8000, help="where the look is served")
    parser.add_argument("--verify", metavar="URL-OR-FOLDER", help="prove a copy, publish nothing")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--today", type=date.fromisoformat, default=date.today())
    options = parser.parse_args()
    # A look may carry a placeholder address; nobody shall push it by mistake.
    options.branch = options.branch or ("look" if options.look else "gh-pages")
    return options


if __name__ == "__main__":
    sys.exit(run(main, ROOT))
