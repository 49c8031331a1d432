"""Marks words for translation where they are kept, to be translated where they are shown."""


def QT_TRANSLATE_NOOP(context: str, words: str) -> str:  # noqa: ARG001  read by lupdate
    """Give `words` back. `pyside6-lupdate` knows this name; PySide6's own is typed `object`."""
    return words
