"""Editions as lines of a terminal: what a seal binds, and what proves a copy of them."""

from collections.abc import Iterator, Mapping
from typing import Final

from esafety.policy.editions import code_of
from esafety.policy.seals.seal import PARTS, part_of, whole_seal
from esafety.publish.attestation import Attestation, AttestationBundle, read_bundles
from esafety.publish.published_record import PublishedRecord, same_lists
from esafety.publish.rules import Published
from esafety.text.languages import BINDING
from esafety.text.one_line import console_line

_LABEL: Final = 20


def seal_lines(text: str) -> Iterator[str]:
    """Return what a seal binds, for the one who approves: facts, files, code."""
    seal = whole_seal(text)
    approval = seal.approval
    yield _labelled("seal-edition", seal.edition)
    approved = f"{approval.on.isoformat()}, {approval.by}, {approval.office[BINDING]}"
    yield _labelled("seal-approved-on", approved)
    if approval.decision:
        yield _labelled("seal-decision", approval.decision)
    for part in PARTS:
        mine = [name for name in seal.files if part_of(name, approval.languages) == part]
        if mine:
            yield _labelled(f"seal-part-{part}", f"{len(mine)}: {', '.join(mine)}")
    yield _labelled("seal-before", code_of(seal.previous or "—"))
    yield _labelled("seal-digest", seal.digest)
    yield _labelled("seal-code", code_of(seal.digest))


def _labelled(label: str, value: str) -> str:
    return f"{console_line(label):<{_LABEL}} {value}"


def proof_lines(
    published: Published, seals: Mapping[str, str | None], record: PublishedRecord | None
) -> Iterator[str]:
    """Yield what proves the lists of a copy: its own lists cannot, if all were made anew."""
    if not published:
        return
    sealed = [name for name, m in published.items() if seals.get(name) == m.seal]
    same = same_lists(published, record)
    yield f"{console_line('proved-by')}:"
    if sealed:
        yield f"  docs/policy/*/seal.yml: {', '.join(sealed)}: {console_line('same-seals')}"
    if record and same:
        yield f"  {record.branch}: {', '.join(same)}: {console_line('same-lists')}"
    for name in (name for name in published if name not in same):
        code = code_of(published[name].seal)
        yield f"  {name}: {console_line('unproved-list', code=code)}"


def attestation_lines(beside: Mapping[str, Attestation | None]) -> Iterator[str]:
    """Yield whether an attestation lies beside each edition's documents, and what proves it."""
    for name, attestation in beside.items():
        bundles = _bundles(attestation)
        if not bundles:
            yield f"  {name}: {console_line('attested-not')}"
            continue
        named = len(frozenset[str]().union(*(bundle.digests for bundle in bundles)))
        how = f"gh attestation verify booklet.tr.pdf {bundles[-1].proof}"
        yield f"  {name}: {console_line('attested', named=named, how=how)}"


def _bundles(attestation: Attestation | None) -> tuple[AttestationBundle, ...]:
    """Return the bundles that can be read; what cannot is reported as a problem."""
    try:
        return read_bundles(attestation.bundles) if attestation else ()
    except ValueError:
        return ()
