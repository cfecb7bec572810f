"""What a command shows and how it ends: arguments, help, messages, progress, the unexpected.

Imports everything; `commands/` holds the verbs. Words stand in `text/catalog/`, help.yml and
console.yml. Rules: an editor never sees a traceback.
"""
