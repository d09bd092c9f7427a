"""The objects of a PDF, written into the file as they come: only their places are kept in memory."""

import hashlib
import zlib
from typing import BinaryIO

_HEAD = b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"
_QUICK = 4
"""How hard pages are packed: half the time of the usual 6 for one part in thirty more."""


class PdfBody:
    """Numbered objects on their way into a stream. `finish` writes the table of their places."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._places: list[int] = []
        self._written = 0
        self._digest = hashlib.sha256()
        self._write(_HEAD)

    def reserve(self) -> int:
        """A number for an object that is written later, with `put`."""
        self._places.append(0)
        return len(self._places)

    def put(self, number: int, content: str | bytes) -> int:
        """Write the object of this number."""
        raw = content.encode("ascii") if isinstance(content, str) else content
        self._places[number - 1] = self._written
        self._write(b"%d 0 obj\n%b\nendobj\n" % (number, raw))
        return number

    def add(self, content: str | bytes) -> int:
        """Write an object; gives its number."""
        return self.put(self.reserve(), content)

    def add_stream(self, content: bytes, facts: str = "", *, level: int = _QUICK) -> int:
        """Write a packed stream, with more facts for its dictionary."""
        return self.add_packed(zlib.compress(content, level), f"{facts} /Filter /FlateDecode")

    def add_packed(self, content: bytes, facts: str) -> int:
        """Write a stream as it is; the facts say how it is packed."""
        head = f"<< {facts} /Length {len(content)} >>\nstream\n".encode("ascii")
        return self.add(head + content + b"\nendstream")

    def finish(self, catalog: int, info: int) -> None:
        """Write the table of places and the trailer; the same objects give the same name for the file."""
        start, count = self._written, len(self._places) + 1
        name = self._digest.hexdigest()[:32]
        lines = [b"xref\n0 %d\n0000000000 65535 f \n" % count]
        lines += [b"%010d 00000 n \n" % place for place in self._places]
        self._write(b"".join(lines))
        trailer = f"<< /Size {count} /Root {catalog} 0 R /Info {info} 0 R /ID [<{name}> <{name}>] >>"
        self._write(f"trailer\n{trailer}\nstartxref\n{start}\n%%EOF\n".encode("ascii"))

    def _write(self, content: bytes) -> None:
        self._stream.write(content)
        self._digest.update(content)
        self._written += len(content)


def text_string(text: str) -> str:
    """Text for an outline or for the facts of a document."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def references(numbers: list[int]) -> str:
    """An array of references to objects."""
    return f"[{' '.join(f'{number} 0 R' for number in numbers)}]"
