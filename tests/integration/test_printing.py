"""From the data file to paper: which households, which files, and nothing left behind when it fails."""

import io
import os
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PageObject, PdfReader

from cunfupin.errors import Cancelled, UserError
from cunfupin.services.gathering import Period
from cunfupin.services.pictures import store_pictures
from cunfupin.services.printing import Order, form_pdf, print_form
from cunfupin.services.records import Query, create_record, list_records, remove_records, update_record
from cunfupin.services.seeding import village_uid
from cunfupin.services.workspace import Workspace
from tests.conftest import VILLAGE_CODE
from tests.pdf_pages import codes_of, texts_of
from tests.values import id_number

VILLAGE = village_uid(VILLAGE_CODE)
CARD = "assistance_card"
Make = Callable[..., bytes]


@pytest.fixture
def make(village: Workspace) -> Make:
    groups: dict[str, bytes] = {}

    def made(number: int, head: str, *, group: str = "一组", **values: object) -> bytes:
        if group not in groups:
            facts = {"village": VILLAGE, "group_name": group}
            groups[group] = create_record(village, "village_group", facts)[0]
        facts = {"village": VILLAGE, "village_group": groups[group], "household_no": f"36073520220600{number:02d}"}
        household = create_record(village, "household", {**facts, **values})[0]
        born = date(1960, 3, number)
        person = {"full_name": head, "id_number": id_number(born, 12), "born_on": born.isoformat()}
        create_record(village, "member", {"household": household, "relation_to_head": "head", **person})
        return household

    return made


def test_all_on_the_roll_in_the_order_of_their_numbers(village: Workspace, make: Make, tmp_path: Path) -> None:
    make(2, "黄运")
    make(1, "温石秀")
    make(3, "廖强英", register_status="cancelled")
    removed = make(4, "孔春秀")
    remove_records(village, "household", [removed])
    (target,) = print_form(village, Order(form=CARD), tmp_path / "全村.pdf")
    assert codes_of(target) == [["3607352022060001"], ["3607352022060002"]]


def test_a_group(village: Workspace, make: Make, tmp_path: Path) -> None:
    make(1, "温石秀")
    make(2, "黄运", group="三组")
    (target,) = print_form(village, Order(form=CARD, group="三组"), tmp_path / "三组.pdf")
    (text,) = texts_of(target)
    assert "黄运" in text
    with pytest.raises(UserError, match="没有名叫“四组”的村民小组，现有的村民小组是：一组、三组"):
        print_form(village, Order(form=CARD, group="四组"), tmp_path / "四组.pdf")


def test_one_file_each_is_named_after_the_household(village: Workspace, make: Make, tmp_path: Path) -> None:
    make(1, "温石秀")
    make(2, "黄/运", group="三组")
    files = print_form(village, Order(form=CARD), tmp_path / "每户", one_file_each=True)
    assert [path.name for path in files] == [
        "濯龙村-一组-温石秀-3607352022060001.pdf",
        "濯龙村-三组-黄_运-3607352022060002.pdf",
    ]
    assert sorted(path.name for path in (tmp_path / "每户").iterdir()) == sorted(path.name for path in files)


def test_members_who_died_or_left_are_not_on_the_card(village: Workspace, make: Make) -> None:
    household = make(1, "温石秀")
    for name, status in (("温已故", "dead"), ("温迁出", "moved_out"), ("温在世", "active")):
        create_record(village, "member", {"household": household, "full_name": name, "member_status": status})
    (text,) = texts_of(form_pdf(village, Order(form=CARD, households=[household])))
    assert "温在世" in text
    assert "温已故" not in text
    assert "温迁出" not in text


def test_what_is_corrected_is_printed(village: Workspace, make: Make) -> None:
    household = make(1, "温石秀")
    update_record(village, "household", household, {"address": "上屋7号", "household_phone": "13800000009"})
    (text,) = texts_of(form_pdf(village, Order(form=CARD, households=[household])))
    assert "上屋7号" in text
    assert "13800000009" in text


def test_only_rows_of_the_year_are_on_the_card(village: Workspace, make: Make) -> None:
    household = make(1, "温石秀")
    for year, amount in ((2019, 300_00), (2020, 500_00)):
        create_record(village, "household_year", {"household": household, "year": year, "wage_income": amount})
        measure = {"household": household, "year": year, "measure_type": "finance_loan", "amount": amount * 2}
        create_record(village, "measure", measure)
    (text,) = texts_of(form_pdf(village, Order(form=CARD, households=[household])))
    assert "2020年濯龙村" in text
    assert "1,000.00" in text
    assert "600.00" not in text


def test_photos_and_scans_are_in_the_file_of_a_household(village: Workspace, make: Make, tmp_path: Path) -> None:
    household = make(1, "温石秀")
    names = []
    for place, shade in enumerate(("white", "grey")):
        Image.new("RGB", (400, 300), shade).save(tmp_path / f"{place}.png")
        names += store_pictures(village, [tmp_path / f"{place}.png"])
    visit = {"household": household, "visited_at": "2020-03-01T01:00Z", "photo": ",".join((*names, "0" * 64))}
    create_record(village, "visit", visit)
    paper = {
        "household": household,
        "ledger_name": "household",
        "record_uid": household.hex(),
        "attachment_type": "identity",
        "content_hash": names[0],
        "file_name": "户口本.jpg",
        "formed_on": "2020-03-02",
    }
    create_record(village, "attachment", paper)
    whole, masked = (
        PdfReader(io.BytesIO(form_pdf(village, Order(form="dossier", households=[household], is_masked=hidden))))
        for hidden in (False, True)
    )
    pages = [len(_pictures_on(page)) for page in whole.pages]
    assert sorted(filter(None, pages)) == [1, 2]
    scan = 1 + pages.index(1)
    assert f"户口本身份证复印件 {scan} 1" in whole.pages[1].extract_text().replace("\n", " ")
    assert whole.pages[scan - 1].extract_text().startswith("户口本身份证复印件　2020年3月2日")
    assert not any(_pictures_on(page) for page in masked.pages)


def _pictures_on(page: PageObject) -> list[str]:
    return re.findall(r"/P[0-9a-f]+ Do", page.get_contents().get_data().decode("ascii"))  # type: ignore[union-attr]


def test_nothing_to_print_is_said(village: Workspace, make: Make, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="还没有在册农户"):
        print_form(village, Order(form=CARD), tmp_path / "空.pdf")
    with pytest.raises(UserError, match="没有选中农户"):
        print_form(village, Order(form=CARD, households=[]), tmp_path / "空.pdf")
    gone = make(1, "温石秀")
    remove_records(village, "household", [gone])
    with pytest.raises(UserError, match="已不在台账里"):
        print_form(village, Order(form=CARD, households=[gone]), tmp_path / "空.pdf")
    assert not (tmp_path / "空.pdf").exists()


def test_cancelling_leaves_the_older_file(village: Workspace, make: Make, tmp_path: Path) -> None:
    class Stop:
        def report(self, done: int, total: int, text: str) -> None:
            raise Cancelled

    make(1, "温石秀")
    target = tmp_path / "全村.pdf"
    target.write_bytes(b"older")
    with pytest.raises(Cancelled):
        print_form(village, Order(form=CARD), target, progress=Stop())
    assert target.read_bytes() == b"older"
    assert not list(tmp_path.glob(".*.part"))


@pytest.mark.skipif(os.name == "nt", reason="folders are read-only by other means")
def test_a_place_that_cannot_be_written_is_said(village: Workspace, make: Make, tmp_path: Path) -> None:
    make(1, "温石秀")
    (tmp_path / "文件").write_text("不是文件夹", encoding="utf-8")
    with pytest.raises(UserError, match="帮扶明白卡没有存成"):
        print_form(village, Order(form=CARD), tmp_path / "文件" / "全村.pdf")


def test_the_summary_counts_households_on_allowances_and_by_incomes(village: Workspace, make: Make) -> None:
    for number, (status, income) in enumerate([("rural", 390_000), ("rural", 400_000), ("none", 1_500_000)], 1):
        household = make(number, "温石秀")
        create_record(village, "household_year", {"household": household, "year": 2020, "net_income_per_head": income})
        for member in list_records(village, Query(ledger="member", filters={"household": household})).records:
            create_record(village, "member_year", {"member": member["uid"], "year": 2020, "allowance_status": status})
    people = _row_of_village(village, "summary_people")
    assert people[6:8] == ["2", "0"]
    assert _row_of_village(village, "summary_income")[-6:] == ["1", "1", "0", "0", "0", "1"]


def _row_of_village(village: Workspace, form: str) -> list[str]:
    text = "\n".join(texts_of(form_pdf(village, Order(form=form, period=Period(year=2020)))))
    return next(line for line in text.split("\n") if "濯龙村" in line and line[0].isdigit()).split(" ")[2:]


@pytest.mark.parametrize("form", ["summary_targets", "summary_findings"])
def test_figures_by_village(village: Workspace, make: Make, form: str) -> None:
    make(1, "温石秀", household_type="ordinary")
    text = "\n".join(texts_of(form_pdf(village, Order(form=form))))
    assert "濯龙村" in text
    ours, *further = (line.split(" ") for line in text.split("\n") if "濯龙村" in line)
    all_together = next(line for line in text.split("\n") if line.startswith(("合计 ", "全乡 "))).split(" ")
    assert any(figure.isdigit() and int(figure) for figure in ours[2:]) == (form == "summary_findings")
    assert len(ours) - 1 == len(all_together)
    assert [one[2:4] for one in further[-1:]] == ([["0", "0"]] if form == "summary_targets" else [])  # must not occur
