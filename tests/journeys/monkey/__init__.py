"""A driver that does anything at all to the real window, and looks what breaks."""
