"""What can stand in the way with people: merging, households, erasing, inviting."""
