"""Bring the screen's words up to date: `python resources/translations/update.py`.

Reads every sentence of the window, merges them into the `.ts` files beside this script with
`pyside6-lupdate`, and compiles those with `pyside6-lrelease`. A new sentence arrives in
`shopdesk_ja.ts` as unfinished: translate it there (with Qt Linguist or by hand), then run this
again. `shopdesk_en.ts` holds the singular and the plural of each counted sentence.
"""

import ast
import json
import shutil
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCES = HERE.parents[1] / "shopdesk"
SOURCE_LANGUAGE = "en"
LANGUAGES = ("en", "ja")
_WORDS = 2  # translate(context, words, …)
_COUNTED = 3  # tr(words, comment, count)


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One sentence of the screen, and where it stands."""

    context: str
    words: str
    comment: str = ""
    is_counted: bool = False
    place: str = ""


class UnreadableWordsError(Exception):
    """Sentences that cannot be translated as they are written, one a line."""


class _Reader(ast.NodeVisitor):
    """Finds the sentences of one module.

    lupdate's own reader of Python loses a counted `translate()` and what stands in an f-string,
    so it is given a plain list instead. PySide asks for a counted sentence in the context of the
    object's own class only: `counted_in` names the classes for which that matters.
    """

    def __init__(self, place: str) -> None:
        self.messages: list[Message] = []
        self.problems: list[str] = []
        self.bases: dict[str, set[str]] = {}
        self.counted_in: set[str] = set()
        self._place = place
        self._classes: list[str] = []

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.bases[node.name] = {_name_of(base) for base in node.bases}
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    def visit_Assign(self, node: ast.Assign) -> None:
        names = [_name_of(target) for target in node.targets]
        if _is_translate(node.value) and names != ["translate"]:
            self._object(node, "an alias of translate() must be called translate")
        self.generic_visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        name = _name_of(node.func)
        if name == "tr" and isinstance(node.func, ast.Attribute):
            self._read_tr(node)
        elif _is_translate(node.func):
            self._read_translate(node)
        elif name == "QT_TRANSLATE_NOOP":
            self._read_noop(node)
        self.generic_visit(node)

    def _read_tr(self, node: ast.Call) -> None:
        words = [_literal(one) for one in node.args[:2]]
        is_counted = len(node.args) >= _COUNTED
        if not words or None in words or node.keywords or not self._classes:
            self._object(node, "tr() takes literal words, within a class")
            return
        if is_counted:
            self.counted_in.add(self._classes[-1])
        self._add(node, self._classes[-1], words, is_counted=is_counted)

    def _read_translate(self, node: ast.Call) -> None:
        words = [_literal(one) for one in node.args[:_COUNTED]]
        if len(words) == _WORDS and words[0] and isinstance(node.args[1], ast.Name | ast.Attribute):
            return  # marked with QT_TRANSLATE_NOOP where it is kept
        if len(words) < _WORDS or None in words or node.keywords:
            self._object(node, "translate() takes a literal context and literal words")
            return
        self._add(node, str(words[0]), words[1:], is_counted=len(node.args) > _COUNTED)

    def _read_noop(self, node: ast.Call) -> None:
        words = [_literal(one) for one in node.args]
        if len(words) != _WORDS or None in words:
            self._object(node, "QT_TRANSLATE_NOOP() takes a literal context and literal words")
            return
        self._add(node, str(words[0]), words[1:], is_counted=False)

    def _add(
        self, node: ast.Call, context: str, words: list[str | None], *, is_counted: bool
    ) -> None:
        self.messages.append(
            Message(
                context=context,
                words=str(words[0]),
                comment=str(words[1]) if len(words) > 1 else "",
                is_counted=is_counted,
                place=f"{self._place}:{node.lineno}",
            )
        )

    def _object(self, node: ast.AST, why: str) -> None:
        self.problems.append(f"{self._place}:{getattr(node, 'lineno', 0)}: {why}")


def read_messages(sources: Path = SOURCES) -> list[Message]:
    """Every sentence of the window, in the order of files and lines.

    Raises UnreadableWordsError with all places where a sentence is not literal, or where a subclass
    would not find a counted sentence of its base.
    """
    messages: list[Message] = []
    problems: list[str] = []
    bases: dict[str, set[str]] = {}
    counted_in: set[str] = set()
    for path in sorted(sources.rglob("*.py")):
        reader = _Reader(path.relative_to(sources.parent).as_posix())
        reader.visit(ast.parse(path.read_text("utf-8")))
        messages += reader.messages
        problems += reader.problems
        bases |= reader.bases
        counted_in |= reader.counted_in
    problems += [
        f"{name}: counted sentences of {base} are not found here, use translate() in {base}"
        for name, above in sorted(bases.items())
        for base in sorted(above & counted_in)
    ]
    if problems:
        raise UnreadableWordsError("\n".join(problems))
    return messages


def update(folder: Path = HERE, sources: Path = SOURCES) -> None:
    """Merge the sentences into the `.ts` files of `folder` and compile them."""
    listed = "\n".join(
        dict.fromkeys(_as_call(message) for message in read_messages(sources))  # each once
    )
    with tempfile.TemporaryDirectory() as scratch:
        plain = Path(scratch) / "words.py"
        plain.write_text(listed + "\n", "utf-8")
        for language in LANGUAGES:
            _merge(plain, folder / f"shopdesk_{language}.ts", language)
    for language in LANGUAGES:
        words = folder / f"shopdesk_{language}.ts"
        _run("pyside6-lrelease", "-silent", str(words), "-qm", str(words.with_suffix(".qm")))


def _merge(plain: Path, words: Path, language: str) -> None:
    _run(
        "pyside6-lupdate",
        *("-silent", "-extensions", "py", "-locations", "none", "-no-obsolete"),
        *(("-pluralonly",) if language == SOURCE_LANGUAGE else ()),
        *("-source-language", SOURCE_LANGUAGE, "-target-language", language),
        *(str(plain), "-ts", str(words)),
    )


def _as_call(message: Message) -> str:
    """The sentence in the form that lupdate reads without fail."""
    parts = [json.dumps(part, ensure_ascii=False) for part in _parts(message)]
    return f"QCoreApplication.translate({', '.join(parts)}{', 1' if message.is_counted else ''})"


def _parts(message: Message) -> Iterator[str]:
    yield message.context
    yield message.words
    if message.comment or message.is_counted:
        yield message.comment


def _run(tool: str, *arguments: str) -> None:
    """Run a tool of the PySide6 that this interpreter has."""
    found = shutil.which(tool, path=sysconfig.get_path("scripts")) or shutil.which(tool)
    if found is None:
        raise SystemExit(f"{tool} is not there: pip install PySide6-Essentials")
    done = subprocess.run([found, *arguments], capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode or done.stderr:
        raise SystemExit(done.stderr or done.stdout)


def _name_of(node: ast.AST) -> str:
    """The last name of `a.b`, `a.b[c]` or `b`; "" for anything else."""
    if isinstance(node, ast.Subscript):
        return _name_of(node.value)
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _is_translate(node: ast.AST) -> bool:
    """Whether this is Qt's `translate`, and not that of a string or a painter."""
    if isinstance(node, ast.Attribute):
        return node.attr == "translate" and _name_of(node.value) == "QCoreApplication"
    return isinstance(node, ast.Name) and node.id == "translate"


def _literal(node: ast.AST) -> str | None:
    """The words of a literal, "" for None; None when it is not literal."""
    if isinstance(node, ast.Constant) and (node.value is None or isinstance(node.value, str)):
        return node.value or ""
    return None


if __name__ == "__main__":
    try:
        update()
    except UnreadableWordsError as problem:
        sys.exit(str(problem))
