from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from esafety.publish.files_in_zip import with_files

DAY = (2026, 11, 28, 12, 0, 0)


def zipped(**files: bytes) -> bytes:
    target = BytesIO()
    with ZipFile(target, "w") as copy:
        for name, content in sorted(files.items()):
            entry = ZipInfo(name, DAY)
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o100644 << 16
            copy.writestr(entry, content)
    return target.getvalue()


def test_files_are_replaced_and_added_in_order_and_dated_as_the_others() -> None:
    copy = zipped(**{"a.html": b"page", "c.pdf": b"printed today"})

    changed = with_files(copy, {"c.pdf": b"printed first", "b.jsonl": b"{}", "d.pdf": b"%PDF"})

    with ZipFile(BytesIO(changed)) as read:
        assert read.namelist() == ["a.html", "b.jsonl", "c.pdf", "d.pdf"]
        assert read.read("a.html") == b"page"
        assert read.read("c.pdf") == b"printed first"
        assert {(e.date_time, e.external_attr) for e in read.infolist()} == {(DAY, 0o100644 << 16)}
        assert read.getinfo("d.pdf").compress_type == ZIP_STORED
        assert read.getinfo("b.jsonl").compress_type == ZIP_DEFLATED


def test_same_files_same_bytes() -> None:
    copy, files = zipped(**{"a.html": b"page"}), {"b.pdf": b"%PDF"}

    assert with_files(copy, files) == with_files(with_files(copy, files), files)
