"""What people decided about names: the rows, and what follows from them. Pure, without I/O."""
