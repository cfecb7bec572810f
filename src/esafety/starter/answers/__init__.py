"""What a school answers before its folder is made: what it may answer, from a file or a terminal.

`model` says what the answers are, `rules` what one has to be; `read` takes them from a file,
`with_emblem` with the picture they name, `ask` at a terminal. Rules: whatever is wrong is told in
a sentence with an example, all of a file's faults at once, and a question is asked again until its
answer is sound.
"""
