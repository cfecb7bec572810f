"""The letters of a word search: alphabets, capital letters, words that may not appear by chance."""

from collections.abc import Mapping
from typing import Final

from esafety.text.languages import KNOWN

ALPHABETS: Final[Mapping[str, str]] = {
    code: language.alphabet for code, language in KNOWN.items() if language.alphabet
}
# What a child must not find between the words, read in any direction. Short stems are enough:
# a longer word has its stem in it. Not printed, not served.
_UNWANTED_IN_TURKISH: Final = (
    "AMK APTAL BOK BOMBA CESET ÇİŞ DOMUZ DÖV EŞEK GAVAT GERZEK GÖT İBNE İĞRENÇ KAHPE KAKA KALTAK "
    "KÖPEK MEME OROSPU OSUR ÖKÜZ PEZEVENK PİÇ PİPİ SALAK SAPIK SIÇ SİDİK SİK SİLAH SPERM ŞEREFSİZ "
    "TAŞAK YARAK YAVŞAK"
)
_UNWANTED_IN_ENGLISH: Final = (
    "ARSE ASS BLOOD BOMB BOOB BUM CLIT COCK CRAP CUM CUNT DAMN DEAD DICK DIE DUMB DYKE FAG FART "
    "FAT FUC FUK GUN HATE HELL HOE IDIOT KILL KKK NAZI NIG PEE PISS POO PRICK PUBE RAPE SEX SHIT "
    "SLUT SOD STUPID SUCK TIT TURD UGLY WANK WEE WHORE"
)
UNWANTED: Final[Mapping[str, tuple[str, ...]]] = {
    "tr": tuple(_UNWANTED_IN_TURKISH.split()),
    "en": tuple(_UNWANTED_IN_ENGLISH.split()),
}


def foreign_letters(word: str, language: str) -> str:
    """Return the letters of a word in capitals that its alphabet has not, each once, in order."""
    strangers = (letter for letter in word if letter not in ALPHABETS[language])
    return "".join(dict.fromkeys(strangers))
