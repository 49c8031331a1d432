"""The application's one stylesheet, made from the tokens.

A widget says what it is with a property (`kind`, `level`), never with a colour.
"""

from string import Template

from shopdesk.desktop.tokens import TOUCH, FontSize, Radius, Tokens, space

# A focus ring is two pixels of ink; the padding gives way by one so that nothing moves.
RULES = Template("""
* { outline: none; }
QWidget { color: $ink; }
QMainWindow, QDialog, QMessageBox { background: $paper; }
QToolTip { background: $bar; color: $on_bar; border: none; padding: ${s1}px ${s2}px; }

QLabel { background: transparent; }
QLabel[kind="soft"], QLabel[kind="caption"] { color: $soft; font-size: ${small}px; }
QLabel[kind="caption"] { font-size: ${caption}px; }
QLabel[kind="hint"] { color: $hanko_text; font-size: ${small}px; font-weight: 600; }
QLabel[level="1"] { font-size: ${title}px; font-weight: 600; }
QLabel[level="2"] { font-size: ${large}px; font-weight: 600; }
QLabel[level="3"] { font-size: ${body}px; font-weight: 600; }
QLabel[kind="strong"] { font-weight: 600; }
QLabel[kind="figure"] { font-size: ${figure}px; font-weight: 600; }

QLabel[chip] { padding: ${s1}px ${s2h}px; border-radius: ${pill}px; font-size: ${caption}px;
               font-weight: 600; background: $chip; color: $soft; min-height: ${s4}px; }
QLabel[chip="leaf"] { background: $leaf_soft; color: $leaf_text; }
QLabel[chip="gold"] { background: $gold_soft; color: $gold_text; }
QLabel[chip="hanko"] { background: $hanko_soft; color: $hanko_text; }

QFrame[panel] { background: $card; border: 1px solid $line; border-radius: ${r_large}px; }
QFrame[panel="stamp"] { background: $stamp_card; }
QFrame[panel="leaf"] { background: $leaf_soft; border-color: $leaf; }
QFrame[panel="gold"] { background: $gold_soft; border-color: $gold_line; }
QFrame[panel="hanko"] { background: $hanko_soft; border-color: $hanko; }
QFrame[panel="bar"] { background: $bar; border: none; }
QFrame[panel="bar"] QLabel { color: $on_bar; }
QFrame[panel="gold"] QLabel[kind="soft"] { color: $gold_text; }
QFrame[panel="leaf"] QLabel[kind="soft"] { color: $leaf_text; }
QFrame[panel="hanko"] QLabel[kind="soft"] { color: $hanko_text; }
QFrame[panel="sidebar"] { background: $sidebar; border: none; border-right: 1px solid $line;
                          border-radius: 0; }
QFrame[rule] { background: $line; border: none; max-height: 1px; min-height: 1px; }

QPushButton { background: $card; color: $ink; border: 1px solid $line;
              border-radius: ${r_medium}px; padding: 0 ${s4}px; min-height: ${button}px;
              font-weight: 600; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $chip; }
QPushButton:focus { border: 2px solid $ink; padding: 0 ${s4_less}px; min-height: ${button_less}px; }
QPushButton:disabled { color: $soft; background: transparent; }
QPushButton[kind="primary"] { background: $hanko; color: $on_hanko; border-color: $hanko; }
QPushButton[kind="primary"]:hover { background: $hanko_hover; }
QPushButton[kind="primary"]:pressed { background: $hanko_hover; }
QPushButton[kind="leaf"] { background: $leaf; color: $on_leaf; border-color: $leaf; }
QPushButton[kind="leaf"]:hover, QPushButton[kind="leaf"]:pressed { background: $leaf_hover; }
QPushButton[kind="primary"]:focus, QPushButton[kind="leaf"]:focus { border-color: $ink; }
QPushButton[kind="primary"]:disabled, QPushButton[kind="leaf"]:disabled {
    background: $chip; color: $soft; border-color: $chip; }
QPushButton[kind="quiet"] { background: transparent; border-color: transparent; color: $ink; }
QPushButton[kind="quiet"]:hover { background: $hover; }
QPushButton[kind="quiet"]:focus { border-color: $ink; }
QPushButton[kind="bar"] { background: transparent; border-color: transparent; color: $on_bar; }
QPushButton[kind="bar"]:hover, QPushButton[kind="bar"]:pressed { background: $bar_cap; }
QPushButton[kind="bar"]:focus { border-color: $on_bar; }
QPushButton[kind="nav"] { background: transparent; border-color: transparent; color: $soft;
                          text-align: left; padding: 0 ${s3}px; font-weight: 400; }
QPushButton[kind="nav"]:hover { background: $chip; color: $ink; }
QPushButton[kind="nav"]:checked { background: $card; color: $ink; border-color: $line;
                                  font-weight: 600; }
QPushButton[kind="nav"]:focus { border: 2px solid $ink; padding: 0 ${s3_less}px; }
QPushButton[kind="choice"] { text-align: left; }
QPushButton[kind="choice"]:checked { background: $hanko_soft; border: 2px solid $hanko;
    padding: 0 ${s4_less}px; min-height: ${button_less}px; }
QPushButton[kind="choice"]:focus { border-color: $ink; }

QPushButton[kind="tag"] { background: $leaf_soft; color: $leaf_text; border-color: transparent;
    border-radius: ${s4}px; padding: 0 ${s3}px; min-height: ${s8}px; font-size: ${small}px; }
QPushButton[kind="tag"]:hover { border-color: $leaf; }
QPushButton[kind="tag"]:focus { border: 2px solid $ink; padding: 0 ${s3_less}px;
    min-height: ${tag_less}px; }
QPushButton[kind="tag"][offer="true"] { background: transparent; color: $soft;
    border: 1px dashed $edge; font-weight: 400; }

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox {
    background: $card; color: $ink; border: 1px solid $edge; border-radius: ${r_medium}px;
    padding: 0 ${s3}px; min-height: ${field}px;
    selection-background-color: $hanko_soft; selection-color: $ink; }
QPlainTextEdit, QTextEdit { padding: ${s2}px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus {
    border: 2px solid $ink; padding: 0 ${s3_less}px; min-height: ${field_less}px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: ${s2_less}px; }
QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled, QPlainTextEdit:disabled {
    color: $soft; background: $paper; border-color: $line; }
QLineEdit[kind="scan"] { border: 2px solid $edge; border-radius: ${r_large}px;
    padding: 0 ${s4}px; min-height: ${scan}px; font-size: ${large}px; }
QLineEdit[kind="scan"]:focus { border-color: $ink; }
QLineEdit[refused="true"] { border: 2px solid $hanko; padding: 0 ${s3_less}px;
    min-height: ${field_less}px; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button,
QDateEdit::up-button, QDateEdit::down-button, QTimeEdit::up-button, QTimeEdit::down-button {
    width: ${s6}px; border: none; background: transparent; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow, QDateEdit::up-arrow, QTimeEdit::up-arrow {
    image: url($icons/chevron-up.svg); width: 12px; height: 12px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow, QDateEdit::down-arrow, QTimeEdit::down-arrow {
    image: url($icons/chevron-down.svg); width: 12px; height: 12px; }
QDateEdit::drop-down, QComboBox::drop-down { border: none; width: ${s8}px; }
QComboBox::down-arrow { image: url($icons/chevron-down.svg); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: $card; border: 1px solid $line; padding: ${s1}px; }

QCheckBox, QRadioButton { spacing: ${s2}px; min-height: ${check_row}px; background: transparent; }
QCheckBox::indicator, QRadioButton::indicator { width: 20px; height: 20px; background: $card;
    border: 1px solid $edge; border-radius: ${r_small}px; }
QRadioButton::indicator { border-radius: 11px; }
QCheckBox::indicator:checked { background: $hanko; border-color: $hanko;
    image: url($icons/check-$name.svg); }
QRadioButton::indicator:checked { border: 6px solid $hanko; width: 10px; height: 10px; }
QCheckBox:focus, QRadioButton:focus { text-decoration: underline; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid $ink;
    width: 18px; height: 18px; }
QRadioButton::indicator:checked:focus { border: 6px solid $hanko_hover; width: 10px;
    height: 10px; }
QCheckBox:disabled, QRadioButton:disabled { color: $soft; }

QAbstractItemView { background: $card; border: none; alternate-background-color: $card;
    selection-background-color: $hanko_soft; selection-color: $ink; }
QListView::item, QTreeView::item { min-height: ${item}px; padding: 0 ${s2}px; border: none;
    border-radius: ${r_small}px; }
QListView::item:hover, QTreeView::item:hover { background: $hover; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {
    background: $hanko_soft; color: $ink; }
QTableView { gridline-color: transparent; }
QTableView::item { padding: 0 ${s2}px; border: none; border-bottom: 1px solid $line; }
QTableView[kind="people"] { selection-background-color: transparent; }
QTableView[kind="people"]::item, QTableView[kind="people"]::item:selected {
    background: transparent; border: none; }
QHeaderView { background: $card; }
QHeaderView::section { background: $card; color: $soft; font-size: ${small}px; font-weight: 600;
    border: none; border-bottom: 1px solid $line; padding: ${s2}px; }
QTableCornerButton::section { background: $card; border: none; }
QAbstractItemView:focus { border: none; }
QListView[kind="popup"], QListView[kind="popup"]:focus { border: 1px solid $edge; }

QScrollArea, QScrollArea > QWidget > QWidget[scrolled] { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: ${touch}px; }
QScrollBar::handle:horizontal { min-width: ${touch}px; }
QScrollBar::handle:hover { background: $edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: $soft; min-height: ${tab}px;
    padding: 0 ${s4}px; border: none; border-bottom: 3px solid transparent; }
QTabBar::tab:selected { color: $ink; font-weight: 600; border-bottom-color: $hanko; }
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:focus { background: $hover; color: $ink; }

QProgressBar { background: $chip; border: none; border-radius: 4px; max-height: 8px;
    min-height: 8px; color: transparent; }
QProgressBar::chunk { background: $hanko; border-radius: 4px; }
QMenu { background: $card; border: 1px solid $line; padding: ${s1}px; }
QMenu::item { padding: ${s2}px ${s6}px ${s2}px ${s4}px; border-radius: ${r_small}px; }
QMenu::item:selected { background: $hanko_soft; color: $ink; }
QMenu::item:disabled { color: $soft; }
QMenu::separator { height: 1px; background: $line; margin: ${s1}px; }
QSplitter::handle { background: transparent; }
QGroupBox { border: none; font-weight: 600; margin-top: ${s4}px; padding-top: ${s3}px; }
QGroupBox::title { subcontrol-origin: margin; left: 0; }
QSlider::groove:horizontal { height: 4px; background: $line; border-radius: 2px; }
QSlider::handle:horizontal { width: 20px; margin: -8px 0; border-radius: 10px; background: $hanko; }
""")


def stylesheet(of: Tokens) -> str:
    """The rules filled with the colours of `of`."""
    from shopdesk.paths import resource

    colours = {name: getattr(of, name) for name in Tokens.__dataclass_fields__}
    steps = {f"s{n}": space(n) for n in (1, 2, 3, 4, 6, 8)}
    less = {f"s{n}_less": space(n) - 1 for n in (2, 3, 4)}
    sizes = {size.name.lower(): int(size) for size in FontSize}
    radii = {f"r_{radius.name.lower()}": int(radius) for radius in Radius}
    return RULES.substitute(
        colours,
        **steps,
        **less,
        **sizes,
        **radii,
        s2h=space(2) + 2,
        pill=space(3) - 1,
        touch=TOUCH,
        button=TOUCH - 2,
        button_less=TOUCH - 4,
        field=TOUCH - 2,
        field_less=TOUCH - 4,
        scan=space(13),
        check_row=space(8),
        tag_less=space(8) - 2,
        tab=TOUCH - 3,
        item=space(10),
        icons=resource("icons").as_posix(),
    )
