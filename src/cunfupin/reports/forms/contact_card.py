"""Contact card of a household ("帮扶联系卡"), forms.md section 5: A5, who helps and how to reach them."""

from cunfupin.fields import Privacy
from cunfupin.reports.card_values import current_pairings, helper_rows
from cunfupin.reports.compose import composed, titled
from cunfupin.reports.form import Form, Part
from cunfupin.reports.household_facts import HouseholdFacts, facts_of
from cunfupin.reports.layout import Columns, heading, note, table
from cunfupin.reports.paper import A5_PORTRAIT
from cunfupin.reports.pieces import beside_photos, joined
from cunfupin.reports.strips import Align, Block
from cunfupin.reports.subject import Subject

TITLE = "脱贫攻坚帮扶工作联系卡"
PEOPLE: Columns = (("角色", 28), ("姓名", 26), ("单位及职务", 44), ("联系电话", 30))
PHOTO_WIDTH, PHOTO_HEIGHT = 28, 36
_ALIGNS = (Align.CENTRE, Align.CENTRE, Align.LEFT, Align.CENTRE)
_LINES_TO_FILL = 3
_MOST_FACES = 3


def _lay_out(subject: Subject) -> tuple[Part, ...]:
    house = facts_of(subject)
    words = subject.imprint.adaptation
    rows = [row[:4] for row in helper_rows(house, subject.day)] + _team_leaders(house)
    blocks = [
        heading(A5_PORTRAIT, titled(subject, words.title or TITLE), "", house.household_no, letterhead=words.letterhead),
        beside_photos(A5_PORTRAIT, _whose(house), _faces(house), width=PHOTO_WIDTH, height=PHOTO_HEIGHT),
        table(A5_PORTRAIT, PEOPLE, rows, aligns=_ALIGNS),
        table(A5_PORTRAIT, (("帮扶内容", 128.0),), [], least_rows=_LINES_TO_FILL),
        Block(rows=(note(A5_PORTRAIT, _complaints(house)),)),
    ]  # fmt: skip
    return (Part(title=TITLE, paper=A5_PORTRAIT, pages=composed(subject, A5_PORTRAIT, blocks, running=TITLE)),)


def _whose(house: HouseholdFacts) -> list[str]:
    return [f"户主：{house.head_name}", f"村组：{joined(house.subject.village_name, house.group_name)}"]


def _faces(house: HouseholdFacts) -> list[tuple[str, bytes | None]]:
    """The photo of each helper of the day above the helper's name."""
    found: list[tuple[str, bytes | None]] = [
        (one.helper.get("full_name") or "", next(iter(house.subject.pictures(one.helper, "helper.photo")), None))
        for one in current_pairings(house, house.subject.day)
    ]
    return found[:_MOST_FACES] or [("帮扶责任人照片", None)]


def _team_leaders(house: HouseholdFacts) -> list[tuple[str, ...]]:
    """The leader of the team that lives in the village ("驻村工作队队长")."""
    found = []
    for pairing in house.pairings:
        helper = pairing.helper
        if helper.get("is_team_leader") and helper.get("is_serving") != 0:
            found.append(
                ("驻村工作队队长", helper.get("full_name") or "", pairing.unit_name, helper.get("phone") or "")
            )
    return list(dict.fromkeys(found))


def _complaints(house: HouseholdFacts) -> str:
    phone = house.village.get("supervision_phone") or "　　　　　　　　"
    return f"监督电话：{house.village.get('county') or '县'}扶贫监督举报 12317　乡村 {phone}"


FORMS = (
    Form(
        name="contact_card",
        title="帮扶联系卡",
        code="表5",
        subject="household",
        lay_out=_lay_out,
        needs=("pairing",),
        allowed=Privacy.INTERNAL,
        is_public=True,
    ),
)
