"""What can stand in the way when a file is brought in or taken out."""
