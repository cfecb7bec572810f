"""One edition: what it says of itself, its audiences and ids; its chapters; its supplements.

May import what reads the policy and the school's texts. What is sealed is judged by what nobody
can mend any more; its supplements, which lie beside it, are judged like any text. Rules: the faults
of the approved policy and those that editors made (ARCHITECTURE.md).
"""
