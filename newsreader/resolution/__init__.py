"""Mentions to Chains to Entities: pure decisions."""
