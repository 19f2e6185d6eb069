"""What had to be decided against one side when places were given: removals and moves."""

from collections.abc import Iterator

from editor.review.merging.conflict import Found, Kind
from editor.review.merging.contents import own_text
from editor.review.merging.kin import Key, Kin
from editor.review.merging.placing import Plan
from editor.review.merging.sides import Side, Three


def disputes(plan: Plan, kin: Kin) -> Iterator[Found]:
    """Yield what one side removed and the other changed, and what each moved elsewhere."""
    for key in plan.revived:
        texts = kin.three(key).map(lambda placed: own_text(placed.entry))
        yield Found(Kind.REMOVAL, kin.result_id(key), texts)
    for key in plan.torn:
        yield _place(kin, key)


def _place(kin: Kin, key: Key) -> Found:
    homes = kin.three(key).map(lambda placed: kin.result_id(placed.home))
    above = [kin.above(side, key) for side in Side]
    return Found(Kind.PLACE, kin.result_id(key), homes=homes, orders=Three(*above))
