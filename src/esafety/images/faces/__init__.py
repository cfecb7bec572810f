"""Faces in photographs: where one is seen, as an alarm to a person and never as a proof.

Imports nothing of ours. The detector is dlib's (a histogram of oriented gradients, trained on
frontal faces), whose model lies within the package: nothing is fetched, nothing leaves a machine.
Rules: it finds that there is a face, never whose; it is no list of faces that are there.
"""
