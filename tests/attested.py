"""What GitHub signs of files, for tests: the form is Sigstore's, the signature is nobody's."""

import json
from base64 import b64encode
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from esafety.policy.seals.seal import digest_of
from esafety.publish.attestation import Attestation
from fake_gh import REPOSITORY, ROOTS

SCHOOL: Final = REPOSITORY
PRESS: Final = "press/esafety"
WORKFLOW: Final = f"{PRESS}/.github/workflows/school-publish.yml"


def bundle_of(*contents: bytes) -> str:
    """Return the bundle of an attestation that names some contents, as the action writes it."""
    return bundle_of_digests(map(digest_of, contents))


def bundle_of_digests(digests: Iterable[str]) -> str:
    """Return the bundle of an attestation that names some digests."""
    host = "https://github.com"
    statement = {
        "_type": "https://in-toto.io/Statement/v1",
        "subject": [{"name": f"{n}.pdf", "digest": {"sha256": d}} for n, d in enumerate(digests)],
        "predicateType": "https://slsa.dev/provenance/v1",
        "predicate": {
            "buildDefinition": {
                "buildType": "https://actions.github.io/buildtypes/workflow/v1",
                "externalParameters": {
                    "workflow": {
                        "ref": "refs/heads/main",
                        "repository": f"{host}/{SCHOOL}",
                        "path": ".github/workflows/publish.yml",
                    }
                },
            },
            "runDetails": {"builder": {"id": f"{host}/{WORKFLOW}@{'a' * 40}"}},
        },
    }
    payload = b64encode(json.dumps(statement).encode()).decode()
    bundle = {
        "mediaType": "application/vnd.dev.sigstore.bundle.v0.3+json",
        "verificationMaterial": {"certificate": {"rawBytes": "TUlJ"}},
        "dsseEnvelope": {
            "payload": payload,
            "payloadType": "application/vnd.in-toto+json",
            "signatures": [{"sig": "MEUC"}],
        },
    }
    return json.dumps(bundle) + "\n"


def attestation_of(*contents: bytes) -> Attestation:
    """Return what lies beside documents of some contents."""
    return Attestation(bundle_of(*contents), ROOTS)


def attest(file: Path, *subjects: Path) -> Path:
    """Write into a file what the action writes of some files; return it."""
    file.write_text(bundle_of(*(path.read_bytes() for path in subjects)), encoding="utf-8")
    return file
