"""The attestation beside an edition's files: whose digests it names, and by which workflow.

GitHub signs a statement of what a workflow made; `gh` proves its signature, without a network from
the two files that lie beside the documents. Here it is only read.
Rules: the bundle of Sigstore (JSON, one a line), its envelope (DSSE), in-toto's statement and the
predicate of SLSA provenance 1.
"""

from base64 import b64decode
from binascii import Error as Base64Error
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from esafety.formats.bounded_json import read_json
from esafety.problems.problem import ContentError, Problem
from esafety.publish.manifest import Manifest

# As `gh attestation download` and `gh attestation trusted-root` end and name them.
ATTESTATIONS: Final = "attestations.jsonl"
TRUSTED_ROOT: Final = "trusted_root.jsonl"
_BUNDLE: Final = "application/vnd.dev.sigstore.bundle"
_ROOT: Final = "application/vnd.dev.sigstore.trustedroot"
_HOST: Final = "https://github.com/"


@dataclass(frozen=True, slots=True)
class AttestationBundle:
    """One signed statement: its line, the SHA-256 of all it names, what made them, and for whom.

    `workflow` is `owner/repository/.github/workflows/file.yml` and `repository` is
    `owner/repository`, as `gh` takes them: a called workflow lies in another repository than its
    caller.
    """

    line: str
    digests: frozenset[str]
    workflow: str
    repository: str

    @property
    def proof(self) -> str:
        """Return what proves the signature of a file without a network: options of `gh`."""
        return (
            f"--repo {self.repository} --signer-workflow {self.workflow}"
            f" --bundle {ATTESTATIONS} --custom-trusted-root {TRUSTED_ROOT}"
        )


@dataclass(frozen=True, slots=True)
class Attestation:
    """What lies beside the documents: signed statements and the keys that prove them, as text."""

    bundles: str
    trusted_root: str


def attestation_paths(edition: str) -> tuple[str, str]:
    """Return where the statements and the keys lie, from the site's root."""
    folder = f"downloads/{edition}"
    return f"{folder}/{ATTESTATIONS}", f"{folder}/{TRUSTED_ROOT}"


def read_bundles(text: str) -> tuple[AttestationBundle, ...]:
    """Return the bundles of a text, one a line.

    Raises:
        ValueError: if a line is no bundle with a statement.
    """
    return tuple(_bundle(line) for line in _lines(text))


def _lines(text: str) -> list[str]:
    # JSON ends a line with "\n" alone: U+2028 and its like may stand within a string.
    return [line for line in text.split("\n") if line.strip()]


def _bundle(line: str) -> AttestationBundle:
    try:
        bundle = read_json(line)
        if not str(bundle["mediaType"]).startswith(_BUNDLE):
            raise ValueError(str(bundle["mediaType"]))
        payload = b64decode(bundle["dsseEnvelope"]["payload"], validate=True)
        statement = read_json(payload.decode())
        digests = frozenset(str(one["digest"]["sha256"]) for one in statement["subject"])
        return AttestationBundle(line, digests, *_origin(statement["predicate"]))
    except (KeyError, TypeError, AttributeError, Base64Error) as error:
        raise ValueError(f"{type(error).__name__}: {error}") from error


def _origin(predicate: Mapping[str, Any]) -> tuple[str, str]:
    """Return the workflow that signed, and the repository for which it ran."""
    signer = str(predicate["runDetails"]["builder"]["id"]).partition("@")[0]
    caller = predicate["buildDefinition"]["externalParameters"]["workflow"]
    return signer.removeprefix(_HOST), str(caller["repository"]).removeprefix(_HOST)


def check_trusted_root(text: str) -> None:
    """Look whether a text holds the keys of Sigstore, one set a line.

    Raises:
        ValueError: if it does not.
    """
    lines = _lines(text)
    for line in lines:
        root = read_json(line)
        if not isinstance(root, dict) or not str(root.get("mediaType")).startswith(_ROOT):
            raise ValueError(TRUSTED_ROOT)
    if not lines:
        raise ValueError(TRUSTED_ROOT)


def attestation_kept(edition: str, before: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return what stays of the files an edition was published with last, by their paths."""
    return {path: before[path] for path in attestation_paths(edition) if path in before}


def attestation_files(
    manifest: Manifest, attestation: Attestation, before: Mapping[str, bytes]
) -> dict[str, bytes]:
    """Return what GitHub has signed of an edition's documents, by the paths at which it lies.

    `before` are the files it was published with last.

    Raises:
        ContentError: if the attestation cannot be read or does not name a sealed document.
    """
    statements, keys = attestation_paths(manifest.edition)
    digests = [entry.sha256 for entry in manifest.sealed.values()]
    try:
        bundles = joined(before.get(statements, b"").decode(), attestation.bundles, digests)
    except ValueError as error:
        raise ContentError([_unreadable(statements, error)]) from error
    whole = Attestation(bundles, attestation.trusted_root)
    if problems := list(check_attestation(manifest, whole)):
        raise ContentError(problems)
    return {statements: bundles.encode(), keys: attestation.trusted_root.encode()}


def joined(before: str, added: str, sealed: Iterable[str]) -> str:
    """Return the statements to keep: those that first named a sealed document, and the added.

    `before` and `added` hold bundles, `sealed` is the SHA-256 of each sealed document.

    Raises:
        ValueError: if one of them cannot be read.
    """
    left, kept = set(sealed), []
    for bundle in read_bundles(before):
        if left & bundle.digests:
            kept.append(bundle.line)
            left -= bundle.digests
    new = [bundle.line for bundle in read_bundles(added)]
    return "".join(f"{line}\n" for line in dict.fromkeys((*kept, *new)))


def unnamed(manifest: Manifest, bundles: Iterable[AttestationBundle]) -> Iterator[str]:
    """Yield the paths of sealed documents whose digest no bundle names."""
    named = frozenset[str]().union(*(bundle.digests for bundle in bundles))
    return (path for path, entry in manifest.sealed.items() if entry.sha256 not in named)


def check_attestation(
    manifest: Manifest, attestation: Attestation | None, below: str = ""
) -> Iterator[Problem]:
    """Yield what is wrong with the attestation beside the files of a manifest, if there is one.

    `below` is put before the paths.
    """
    statements, keys = attestation_paths(manifest.edition)
    if attestation is None:
        return
    try:
        bundles = read_bundles(attestation.bundles)
        for path in unnamed(manifest, bundles):
            yield Problem(f"{below}{path}", 1, "published-unattested", {"file": ATTESTATIONS})
    except ValueError as error:
        yield _unreadable(f"{below}{statements}", error)
    try:
        check_trusted_root(attestation.trusted_root)
    except ValueError as error:
        yield _unreadable(f"{below}{keys}", error)


def _unreadable(path: str, error: ValueError) -> Problem:
    return Problem(path, 1, "attestation-unreadable", {"why": str(error)})
