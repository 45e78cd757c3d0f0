"""Widgets: they show models and say what the person did."""
