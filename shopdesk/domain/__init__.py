"""The shop's rules. Standard library only: no clock, no input or output."""
