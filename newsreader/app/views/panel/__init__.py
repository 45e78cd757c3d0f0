"""The pages of the entity panel, and what they are made of."""
