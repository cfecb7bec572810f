"""The e-safety press: editions, clauses, pages and paper of a school's policy."""
