"""Every further ledger of a village, module by module."""

from cunfupin.demo.households import Household
from cunfupin.demo.village import Village

from .assets import tell_assets
from .assistance import tell_assistance
from .employment import tell_employment
from .governance import tell_governance
from .households import tell_households
from .industry import tell_industry
from .monitoring import tell_monitoring, tell_papers
from .plan import tell_assignments
from .safety_net import tell_safety_net
from .telling import Shared, VillageStory


def tell_village(village: Village, households: list[Household], shared: Shared) -> None:
    """Fill what hangs on the rolls, posts, assets and cases that are there already."""
    story = VillageStory.of(village, households, shared)
    tell_households(story)
    tell_monitoring(story)
    tell_industry(story)
    tell_employment(story)
    tell_safety_net(story)
    tell_assets(story)
    tell_governance(story, tell_assistance(story))
    tell_assignments(story)
    tell_papers(story)
