"""Mentions to Chains to Entities: pure decisions."""

# Named in the library beside its answers: another version resolves everything again.
RESOLUTION_VERSION = "8"
