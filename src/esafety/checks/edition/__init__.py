"""One edition: what it says of itself, its audiences and ids; its chapters; its supplements.

May import what reads the policy and the school's texts. What bears a seal is not asked for what
nobody could mend any more; supplements lie beside the sealed folder and are judged like any text.
Rules: CONTRIBUTING.md, what a check asks (Denetimin kuralları · The rules of a check).
"""
