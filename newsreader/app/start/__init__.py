"""How a window comes to be: one process, its first size, what is made later."""
