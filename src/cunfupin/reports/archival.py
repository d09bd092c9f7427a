"""What a document says of itself so that an archive can keep it: PDF/A-1b (GB/T 23286.1, ISO 19005-1; docs/decisions/0012).

All fonts are embedded, colours are those of the profile written here, and title, language and time stand both in the dictionary
that older programs read and in the packet that archives read.
"""

from datetime import datetime
from xml.sax.saxutils import escape

from cunfupin.paths import resources_dir

from .pdf_body import PdfBody, text_string

PROGRAM = "村扶"
LANGUAGE = "zh-CN"
_PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{program}</xmp:CreatorTool><xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>"""


def catalog_facts(body: PdfBody, title: str, made_at: datetime) -> str:
    """Entries of the catalog; what they refer to is written."""
    day = f"{made_at:%Y-%m-%dT%H:%M:%S}+08:00"
    packet = _PACKET.format(title=escape(title), language=LANGUAGE, program=PROGRAM, day=day).encode()
    metadata = body.add_packed(packet, "/Type /Metadata /Subtype /XML")
    profile = body.add_stream((resources_dir() / "colours" / "sRGB.icc").read_bytes(), "/N 3")
    return (
        f"/Lang ({LANGUAGE}) /ViewerPreferences << /DisplayDocTitle true >> /Metadata {metadata} 0 R /OutputIntents"
        f" [<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) /DestOutputProfile {profile} 0 R >>]"
    )


def document_facts(title: str, made_at: datetime) -> str:
    """The dictionary of title, program and time."""
    day = f"(D:{made_at:%Y%m%d%H%M%S}+08'00')"
    return f"<< /Title {text_string(title)} /Creator {text_string(PROGRAM)} /CreationDate {day} /ModDate {day} >>"
