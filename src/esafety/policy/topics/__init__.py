"""Topics: what pages that any school takes cite in the place of one school's clauses.

A topic is a question that a policy answers, such as where phones are kept. A school maps each
topic once to the clauses of an edition, and chooses where rules differ between schools. What
cites a topic without a clause is left out, and the topic is listed as still to decide.
"""
