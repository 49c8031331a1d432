"""What is said when a file cannot be brought in or taken out."""

WORDS: dict[str, str] = {}

FIELDS: dict[str, str] = {}
