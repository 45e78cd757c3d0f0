"""What the window can be told to do: menus, keys, and what they lead to."""
