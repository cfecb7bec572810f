"""A school of 20 clauses, and what its editor, who knows nothing of ids, does in year two."""

import re
import shutil
from pathlib import Path
from typing import Final

from esafety.policy.seals.seal import SEAL
from sealing import sealed
from small_school import small_tree
from workshop import ROOT, begin_history

FIRST: Final = "2022-2023"
SECOND: Final = "2026-2027"
_FRONT: Final = (
    "---\ntitle: {title}\ndescription: {title}.\n---\n\n# {number}. {title} {{ #{slug} }}\n\n"
)
# Slug, number, title in each language, clauses in each language.
_DEVICES: Final = {
    "tr": [
        "Telefonlar okul binasında kapalı tutulur.",
        "Telefonlar sabah dersten önce kutuya konur.",
        "Akıllı saatler sınavda sıranın üstünde durmaz.",
        "Tabletler yalnız öğretmenin izin verdiği derste açılır.",
        "Kaybolan cihazdan okul sorumlu değildir.",
        "Veliler çocuklarını okulun telefonundan arar.",
        "Şarj aletleri sınıfta prize takılmaz.",
        "Kulaklık teneffüste takılmaz.",
    ],
    "en": [
        "Phones stay switched off in the school building.",
        "Phones go into the box before the first lesson.",
        "Smart watches do not lie on the desk in an exam.",
        "Tablets are opened only in lessons where the teacher allows it.",
        "The school is not liable for a device that is lost.",
        "Parents call their children on the school's telephone.",
        "Chargers are not plugged in in the classroom.",
        "Headphones are not worn during breaks.",
    ],
}
_PHOTOS: Final = {
    "tr": [
        "Velinin yazılı izni olmadan fotoğraf yayımlanmaz.",
        "Fotoğrafın altına öğrencinin adı yazılmaz.",
        "İzin her yıl yeniden alınır.",
        "İznini geri alan velinin fotoğrafları siteden kaldırılır.",
        "Gezilerde fotoğrafı yalnız görevli öğretmen çeker.",
        "Arşiv üç yıl sonra silinir.",
    ],
    "en": [
        "No photo is published without a parent's written consent.",
        "No pupil's name stands below a photo.",
        "Consent is asked for again every year.",
        "Photos are taken off the site when a parent withdraws consent.",
        "On trips only the teacher in charge takes photos.",
        "The archive is deleted after three years.",
    ],
}
_HELP: Final = {
    "tr": [
        "Zorbalığa uğrayan öğrenci bir yetişkine anlatır.",
        "Öğretmen duyduğunu aynı gün rehberliğe bildirir.",
        "Ekran görüntüsü delil olarak saklanır.",
        "Şikâyet eden çocuk cezalandırılmaz.",
        "Okul yönetimi velileri üç gün içinde çağırır.",
        "Acil durumda 112 aranır.",
    ],
    "en": [
        "A pupil who is bullied tells a grown-up.",
        "A teacher who hears of it tells the counsellor on the same day.",
        "A screenshot is kept as evidence.",
        "A child who complains is not punished.",
        "The school's management calls the parents in within three days.",
        "In an emergency 112 is called.",
    ],
}
_CHAPTERS: Final = (
    ("devices", 1, {"tr": "Cihazlar", "en": "Devices"}, _DEVICES),
    ("photos", 2, {"tr": "Fotoğraflar", "en": "Photos"}, _PHOTOS),
    ("help", 3, {"tr": "Yardım", "en": "Help"}, _HELP),
)
_READERS: Final = {"devices": "[students]", "photos": "[staff, parents]", "help": "[everyone]"}
# What pages cite: reworded, moved, removed, and below a clause that was put in.
_CITING: Final = {
    "tr": """\
---
title: Telefonlar
description: Telefon kuralları.
policy: 2022-2023
clauses: [devices-02, photos-05]
---

# Telefonlar { #phones }

Kutuya konur ({{ clause("devices-02") }}), gezide öğretmen çeker ({{ clause("photos-05") }}).

Kulaklık yoktur ({{ clause("devices-08") }}).

[Saatler](policy/devices.md#devices-03)
""",
    "en": """\
---
title: Phones
description: Rules on phones.
policy: 2022-2023
clauses: [devices-02, photos-05]
---

# Phones { #phones }

Into the box ({{ clause("devices-02") }}), on trips the teacher does it ({{ clause("photos-05") }}).

No headphones ({{ clause("devices-08") }}).

[Watches](policy/devices.md#devices-03)
""",
}
_DECLARED: Final = """\
phones-at-school: {tr: Telefon kullanılmaz., en: Phones are not used.}
photos:
  tr: Fotoğraf izinle yayımlanır.
  en: Photos are published with consent.
  choices:
    consent:
      written: {tr: yazılı, en: in writing}
      spoken: {tr: sözlü, en: by word of mouth}
tell-someone: {tr: Bir yetişkine anlatılır., en: A grown-up is told.}
"""
TOPICS: Final = """\
# Which clauses are about what.
phones-at-school: {clauses: [devices-02, devices-03]}
photos:
  clauses:
    - photos-01
    - photos-05
  choices: {consent: written}
tell-someone: {clauses: [help-01]}
"""
# What the editor types, in each language: what stands there, what stands there afterwards.
_EDITS: Final[dict[str, dict[str, tuple[tuple[str, str], ...]]]] = {
    "01-devices": {
        "tr": (
            ("sabah dersten önce kutuya", "sabah, ilk dersten önce çantaya"),
            ("Tabletler yalnız öğretmenin izin verdiği", "Tabletler yalnız öğretmenin açtırdığı"),
            ("- Akıllı saatler sınavda sıranın üstünde durmaz.\n", ""),
            (
                "- Veliler çocuklarını",
                "- Servis sürücüsünün telefonu rehbere yazılmaz.\n- Veliler çocuklarını",
            ),
        ),
        "en": (
            ("into the box before the first", "into the bag, before the first"),
            ("where the teacher allows it", "where the teacher has them opened"),
            ("- Smart watches do not lie on the desk in an exam.\n", ""),
            (
                "- Parents call",
                "- The bus driver's number is not kept on a phone.\n- Parents call",
            ),
        ),
    },
    "02-photos": {
        "tr": (
            ("İzin her yıl yeniden", "İzin her eylülde yeniden"),
            ("- Gezilerde fotoğrafı yalnız görevli öğretmen çeker.\n", ""),
            ("Arşiv üç yıl sonra", "Arşiv iki yıl sonra"),
        ),
        "en": (
            ("again every year", "again every September"),
            ("- On trips only the teacher in charge takes photos.\n", ""),
            ("after three years", "after two years"),
        ),
    },
    "03-help": {
        "tr": (
            (
                "- Ekran görüntüsü",
                "- Gezilerde fotoğrafı yalnız görevli öğretmen çeker.\n- Ekran görüntüsü",
            ),
            ("velileri üç gün içinde", "velileri iki gün içinde"),
        ),
        "en": (
            (
                "- A screenshot",
                "- On trips only the teacher in charge takes photos.\n- A screenshot",
            ),
            ("within three days", "within two days"),
        ),
    },
}


def year_one_tree() -> dict[str, str]:
    """Return what the school's editors wrote in year one, sealed without `clauses.yml`."""
    folder = f"docs/policy/{FIRST}/"
    old = (f"{folder}01-", f"{folder}02-", f"{folder}{SEAL}")
    tree = {path: text for path, text in small_tree().items() if not path.startswith(old)}
    marks = "# Kimin için?\n"
    for slug, number, titles, clauses in _CHAPTERS:
        for language, texts in clauses.items():
            front = _FRONT.format(title=titles[language], number=number, slug=slug)
            text = front + "".join(f"- {clause}\n" for clause in texts)
            tree[f"{folder}{number:02}-{slug}.{language}.md"] = text
        ids = (f"{slug}-{n:02}" for n in range(1, len(clauses["tr"]) + 1))
        marks += "".join(f"{one}: {_READERS[slug]}\n" for one in ids)
    tree[f"{folder}audiences.yml"] = marks
    for language in ("tr", "en"):
        home = f"docs/index.{language}.md"
        tree[home] = tree[home].replace("purpose.md#purpose-02", "help.md#help-06")
        tree[f"docs/phones.{language}.md"] = _CITING[language]
    tree["data/topics.yml"] = _DECLARED
    sites = tree["data/resources.yml"]  # none of which this policy names
    tree["data/resources.yml"] = re.sub(r"(?m)^ *policy_label:.*\n", "", sites)
    tree["mkdocs.yml"] = tree["mkdocs.yml"].replace(
        "  - report.md\n", "  - report.md\n  - phones.md\n"
    )
    return sealed(tree)


def edited(path: str, text: str) -> str:
    """Return a file of the draft as the editor leaves it in the browser; others as they are."""
    name, _, ending = path.rpartition("/")[2].partition(".")
    language = ending.removesuffix(".md")
    for old, new in _EDITS.get(name, {}).get(language, ()):
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    if name == "edition":
        text = text.replace('tr: ""', "tr: Düzeltildi.").replace('en: ""', "en: Corrected.")
    return text


def year_one_school(target: Path) -> Path:
    """Make the school of year one in a folder, with a history of its own."""
    for name in ("assets", "overrides"):
        shutil.copytree(ROOT / name, target / name)
    write(target, year_one_tree())
    return begin_history(target)


def write(school: Path, files: dict[str, str]) -> None:
    """Write files into a school's folder."""
    for path, text in files.items():
        (school / path).parent.mkdir(parents=True, exist_ok=True)
        (school / path).write_text(text, encoding="utf-8")
