"""What news agencies, feeds and news databases send and save."""
