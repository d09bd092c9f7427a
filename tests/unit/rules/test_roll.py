"""The rows that rules look at."""

import gc
import weakref

from cunfupin.rules.roll import Rows


def test_rows_are_let_go_without_a_search_for_garbage() -> None:
    uid = bytes(16)
    gc.disable()
    try:
        source = Rows({"village": [{"uid": uid, "village_code": "360735202206"}]})
        assert source.get("village", uid)
        assert source.where("village", "village_code", "360735202206")
        left = weakref.ref(source)
        del source
        assert left() is None
    finally:
        gc.enable()
