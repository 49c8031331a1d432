"""Bringing in people from files of other programs: reading, understanding, planning, writing."""
