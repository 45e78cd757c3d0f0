"""The repairs themselves: each knows one way in which news writes names."""
