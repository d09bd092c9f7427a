"""What a township changes of a form ("版式调整"): words, blocks left out, colours."""

from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from cunfupin.reports.subject import Adaptation

from .title_words import OFFERED, as_kept, as_people_write

_PLACEHOLDERS = f"可用 {OFFERED}，印的时候换成名称和年份"


class FormAdaptationDialog(QDialog):
    """Shows an adaptation and gives back the changed one."""

    def __init__(self, title: str, adaptation: Adaptation, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(f"调整版式：{title}")
        self.title_text = QLineEdit(as_people_write(adaptation.title))
        self.title_text.setPlaceholderText(f"不填则用原来的标题；{_PLACEHOLDERS}")
        self.letterhead = QLineEdit(adaptation.letterhead)
        self.letterhead.setPlaceholderText("印在标题上方的一行字")
        self.footer = QLineEdit(adaptation.footer)
        self.footer.setPlaceholderText("不填则印“某某乡人民政府扶贫办公室 印制”")
        self.remark = QPlainTextEdit(adaptation.remark)
        self.remark.setTabChangesFocus(True)
        self.left_out = QLineEdit("、".join(sorted(adaptation.left_out)))
        self.left_out.setPlaceholderText("不印的部分，写小标题，用顿号隔开，如 帮扶责任")
        self.coloured = QCheckBox("印彩色")
        self.coloured.setChecked(adaptation.is_coloured)
        self.names_hidden = QCheckBox("公示、公告里姓名只印一部分，如 温*秀")
        self.names_hidden.setChecked(adaptation.hides_names)
        lines = QFormLayout(self)
        for name, field in (
            ("标题", self.title_text),
            ("抬头", self.letterhead),
            ("页脚", self.footer),
            ("说明或条款", self.remark),
            ("不印的部分", self.left_out),
            ("", self.coloured),
            ("", self.names_hidden),
        ):
            field.setAccessibleName(name or field.accessibleName())
            lines.addRow(name, field)
        buttons = QDialogButtonBox()
        buttons.addButton("保存", QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton("取消", QDialogButtonBox.ButtonRole.RejectRole)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        lines.addRow(buttons)
        self.resize(640, 420)

    def adaptation(self) -> Adaptation:
        """As it stands in the fields."""
        return Adaptation(
            title=as_kept(self.title_text.text().strip()),
            letterhead=self.letterhead.text().strip(),
            footer=self.footer.text().strip(),
            remark=self.remark.toPlainText().strip(),
            left_out=frozenset(filter(None, (word.strip() for word in self.left_out.text().split("、")))),
            is_coloured=self.coloured.isChecked(),
            hides_names=self.names_hidden.isChecked(),
        )
