"""Words given to a script, judged as the same words in a file would be."""

import argparse

from esafety.formats.contact_rules import public_address


def address(given: str) -> str:
    """Return a public address.

    Raises:
        ArgumentTypeError: if it is no https address, or has a user, a query or a fragment.
    """
    if public_address(given):
        raise argparse.ArgumentTypeError(
            f"{given}: https://… ile başlayan tam adres; kullanıcı adı, ?, #, // ve .. olmadan · "
            "a full address that begins with https://, without user, ?, #, // and .."
        )
    return given
