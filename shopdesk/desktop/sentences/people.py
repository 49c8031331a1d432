"""What is said when merging, erasing or inviting people does not go."""

WORDS: dict[str, str] = {}

FIELDS: dict[str, str] = {}
