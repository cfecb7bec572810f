import json
from collections.abc import Mapping

import pytest

from attested import SCHOOL, WORKFLOW, attestation_of, bundle_of
from esafety.policy.seals.seal import digest_of
from esafety.problems.problem import ContentError
from esafety.publish.attestation import (
    Attestation,
    attestation_files,
    attestation_kept,
    check_attestation,
    check_trusted_root,
    joined,
    read_bundles,
)
from esafety.publish.manifest import Manifest, manifest_of
from fake_gh import ROOTS

EDITION = "2026-2027"
SEALED = f"downloads/{EDITION}/booklet.tr.pdf"
BESIDE = (f"downloads/{EDITION}/attestations.jsonl", f"downloads/{EDITION}/trusted_root.jsonl")


def listed(**more: bytes) -> Manifest:
    files: Mapping[str, bytes] = {
        SEALED: b"%PDF sealed",
        f"downloads/{EDITION}/posters/kind.tr.pdf": b"%PDF",
    }
    return manifest_of(EDITION, "0" * 64, {**files, **more})


def test_a_bundle_names_digests_and_who_signed_for_whom() -> None:
    (bundle,) = read_bundles(bundle_of(b"%PDF sealed"))

    assert bundle.digests == {digest_of(b"%PDF sealed")}
    assert (bundle.repository, bundle.workflow) == (SCHOOL, WORKFLOW)
    assert f"--repo {SCHOOL} --signer-workflow {WORKFLOW} " in bundle.proof


@pytest.mark.parametrize("mark", ["\u2028", "\u2029", "\x85"])
def test_a_line_of_json_ends_with_a_line_feed_alone(mark: str) -> None:
    line = bundle_of(b"x").strip().replace('{"mediaType"', f'{{"note": "a{mark}b", "mediaType"')

    assert [bundle.line for bundle in read_bundles(f"{line}\n{line}\n")] == [line, line]
    check_trusted_root(ROOTS.replace("public", f"pub{mark}lic"))


@pytest.mark.parametrize(
    "text",
    [
        "{",
        "[]\n",
        "{}\n",
        json.dumps({"mediaType": "application/json"}),
        bundle_of(b"x").replace('"payload": "', '"payload": "!'),
        bundle_of(b"x").replace("dsseEnvelope", "messageSignature"),
    ],
)
def test_what_is_no_bundle_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_bundles(text)


def test_the_keys_are_of_sigstore() -> None:
    check_trusted_root(ROOTS)
    for text in ("", "\n", "[]\n", '{"mediaType": "application/json"}\n', ROOTS + "{"):
        with pytest.raises(ValueError, match=r"."):
            check_trusted_root(text)


def test_the_first_statement_of_a_sealed_document_is_kept_with_the_newest() -> None:
    first = bundle_of(b"sealed", b"poster of the first day")
    second = bundle_of(b"sealed", b"poster of the second day")
    third = bundle_of(b"sealed", b"poster of the third day")
    sealed = [digest_of(b"sealed")]

    kept = joined(joined(joined("", first, sealed), second, sealed), third, sealed)

    assert kept == first + third


def test_beside_the_documents_lie_statements_and_keys() -> None:
    given = attestation_of(b"%PDF sealed")

    beside = attestation_files(listed(), given, {})

    assert beside == dict(zip(BESIDE, (given.bundles.encode(), ROOTS.encode()), strict=True))


def test_a_publication_without_an_attestation_keeps_the_one_before() -> None:
    before = attestation_files(listed(), attestation_of(b"%PDF sealed"), {})

    edition = listed().edition
    assert attestation_kept(edition, {**before, "index.html": b""}) == before
    assert attestation_kept(edition, {}) == {}


def test_other_bytes_than_were_attested_are_not_published() -> None:
    with pytest.raises(ContentError) as refused:
        attestation_files(listed(), attestation_of(b"%PDF other"), {})

    (problem,) = refused.value.problems
    assert (problem.path, problem.key) == (SEALED, "published-unattested")


def test_an_attestation_that_cannot_be_read_is_not_published() -> None:
    with pytest.raises(ContentError) as refused:
        attestation_files(listed(), Attestation("{", ROOTS), {})

    assert [(p.path, p.key) for p in refused.value.problems] == [
        (BESIDE[0], "attestation-unreadable")
    ]


def test_what_is_wrong_with_an_attestation_is_said_where_it_lies() -> None:
    broken = Attestation(bundle_of(b"%PDF other"), "{")

    found = [(p.path, p.key) for p in check_attestation(listed(), broken, f"{EDITION}/")]

    assert found == [
        (f"{EDITION}/{SEALED}", "published-unattested"),
        (f"{EDITION}/{BESIDE[1]}", "attestation-unreadable"),
    ]
    assert list(check_attestation(listed(), None)) == []
    assert list(check_attestation(listed(), attestation_of(b"%PDF sealed"))) == []
