"""Two standards in one file: PDF/A-2a for archiving, PDF/UA-1 for accessibility.

WeasyPrint writes one claim; the second one goes beside it into the same RDF, because a validator
reads only the first block (veraPDF reports rule 5-1 otherwise). PDF/A-2 (ISO 19005-2, 6.6.2.3)
wants a word that is not its own, `pdfuaid`, to be explained in the file.
"""

from collections.abc import Callable
from typing import Any, BinaryIO, Final

# What WeasyPrint makes of the file itself; the claim of PDF/UA-1 is added to it.
VARIANT: Final = "pdf/a-2a"
_END: Final = b"</rdf:RDF>"
_NAMESPACE: Final = "http://www.aiim.org/pdfua/ns/id/"
_UA: Final = f"""\
<rdf:Description rdf:about="" xmlns:pdfuaid="{_NAMESPACE}">
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>{_NAMESPACE}</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>The part of ISO 14289 this file follows</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
""".encode()


def claim_conformance(metadata: Any) -> None:
    """Make a document's metadata (WeasyPrint's) claim PDF/UA-1 beside what they claim already."""
    claim_one = metadata.generate_rdf_metadata

    def both(*claim: object) -> bytes:
        rdf: bytes = claim_one(*claim)
        return rdf.replace(_END, _UA + _END)

    metadata.generate_rdf_metadata = both


def profile(original: Callable[..., Any]) -> Callable[..., Any]:
    """Wrap the reading of the colour profile that PDF/A wants: its file is closed again."""

    def read(file: BinaryIO, *rest: object) -> Any:
        with file:
            return original(file, *rest)

    return read
