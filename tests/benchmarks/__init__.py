"""Measurements, run by hand: each module is a command, none is collected as a test."""
