"""Each rule about where an undo step of typing ends."""

from editor.gui.keystrokes import PAUSE, Keystroke, continues


def typed(position: int, text: str = "a", time: float = 0.0) -> Keystroke:
    return Keystroke(position, 0, text, time)


def erased(position: int, count: int = 1, time: float = 0.0) -> Keystroke:
    return Keystroke(position, count, "", time)


def test_letters_in_a_row_are_one_step():
    assert continues(typed(3), typed(4))


def test_the_first_keystroke_begins_a_step():
    assert not continues(None, typed(0))


def test_a_pause_ends_a_step():
    assert not continues(typed(3), typed(4, time=PAUSE + 0.1))


def test_a_new_line_ends_a_step():
    assert continues(typed(3), typed(4, "\n"))
    assert not continues(typed(4, "\n"), typed(5))


def test_a_paste_is_a_step_of_its_own():
    assert not continues(typed(3), typed(4, "pasted"))
    assert not continues(typed(3, "pasted"), typed(9))


def test_turning_from_typing_to_erasing_ends_a_step():
    assert not continues(typed(3), erased(3))
    assert not continues(erased(3), typed(3))


def test_a_jump_of_the_caret_ends_a_step():
    assert not continues(typed(3), typed(9))


def test_erasing_backwards_and_forwards_are_steps_of_their_own():
    assert continues(erased(5), erased(4))
    assert continues(erased(5), erased(5))
    assert not continues(erased(5), erased(9))


def test_typing_over_a_selection_goes_on_with_what_is_typed():
    assert continues(Keystroke(3, 8, "a", 0.0), typed(4))
