from datetime import UTC, datetime, timedelta, timezone
from zipfile import ZIP_DEFLATED, ZIP_STORED

from esafety.storage.zip_entry import dated_entry

NOON = datetime(2026, 11, 28, 12, 0, 8, tzinfo=UTC)


def test_an_entry_bears_its_moment_whatever_the_clock_of_the_machine_says() -> None:
    entry = dated_entry("a/b.txt", NOON.astimezone(timezone(timedelta(hours=3))))

    assert (entry.filename, entry.date_time) == ("a/b.txt", (2026, 11, 28, 12, 0, 8))
    assert (entry.create_system, entry.external_attr) == (3, 0o100644 << 16)


def test_it_is_packed_unless_that_gains_nothing() -> None:
    assert dated_entry("a.txt", NOON).compress_type == ZIP_DEFLATED
    assert dated_entry("a.png", NOON, ZIP_STORED).compress_type == ZIP_STORED
