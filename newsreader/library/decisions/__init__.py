"""What people decide: the ledger, the overlay it lays over entities, what they are asked."""
