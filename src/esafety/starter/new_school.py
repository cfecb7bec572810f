"""All files of a new school's folder, made from its answers."""

from dataclasses import dataclass
from pathlib import Path

from esafety.starter.answers.model import Answers
from esafety.starter.kinds import usual_parts
from esafety.starter.pictures.brand import brand_files
from esafety.starter.pictures.emblem import Emblem
from esafety.starter.previous_template import bases_of
from esafety.starter.release import Release
from esafety.starter.render import ONCE, rendered_template
from esafety.starter.starter_policy import starter_policy

Files = dict[str, bytes]


@dataclass(frozen=True, slots=True)
class NewSchool:
    """What a new school is made from; `kit` is the folder of the kit."""

    answers: Answers
    release: Release
    kit: Path
    emblem: Emblem | None = None


def new_school_files(school: NewSchool) -> Files:
    """Return every file of the folder by its path.

    Beside them lies what the template wrote, unchanged, by which `esafety update` tells later
    what the school has changed in it.
    """
    answers, kit = school.answers, school.kit
    template = rendered_template(answers, school.release)
    policy = {
        path: text.encode()
        for path, text in starter_policy(answers, answers.school_year or "").items()
    }
    kept = {path: content for path, content in template.items() if not path.startswith(ONCE)}
    return {**template, **policy, **brand_files(answers, school.emblem, kit), **bases_of(kept)}


def completed(answers: Answers, year: str, emblem: str | None) -> Answers:
    """Return answers with what was not given and follows from others; of the emblem its name."""
    parts = usual_parts(answers.kind) if answers.parts is None else answers.parts
    return answers.model_copy(
        update={
            "school_year": answers.school_year or year,
            "offices": answers.named_offices,
            "emblem": emblem,
            "parts": parts,
        }
    )
