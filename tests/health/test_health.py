"""How a FAQ fares: its figures over time, and what nobody has changed for a year."""

from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

from editor.document import Document
from editor.health.figures import figures_of
from editor.health.health import health
from editor.health.page import as_html, as_lines
from editor.health.plots import plot
from editor.health.recorded import recorded_states
from editor.health.states import State, chosen
from tests.storage.git_history.repositories import new_repository

NOW = datetime(2024, 6, 1, tzinfo=UTC)
QUESTION = "  - question: {question}\n    anchor: {question}\n    answer: |\n      {answer}\n"


def faq(**answers):
    items = "".join(QUESTION.format(question=q, answer=a) for q, a in answers.items())
    return f"---\nfaq:\n- topic: All\n  anchor: all\n  items:\n{items}---\n".encode()


def state(days_ago, content):
    return State(NOW - timedelta(days=days_ago), str(hash(content)), lambda: content)


def looked_at(content, *states):
    return health(Document.from_bytes(content), None, states, now=NOW)


def untouched(found):
    return [(each.question, (NOW - each.since).days) for each in found.untouched]


def test_figures_count_what_readers_read():
    found = figures_of(Document.from_bytes(faq(tea="One *two* three.", milk="Four.")), None)
    assert (found.questions, found.words, found.minutes, found.problems) == (2, 6, 1, 0)


def test_problems_are_counted():
    assert figures_of(Document.from_bytes(faq(tea="[here](#nowhere)")), None).problems == 1


def test_without_a_history_there_are_the_figures_of_today():
    found = looked_at(faq(tea="Yes."))
    assert found.now.questions == 1
    assert (found.points, found.untouched) == ((), ())


def test_a_question_that_reads_as_it_did_a_year_ago_is_untouched_since_it_last_changed():
    now = faq(tea="Yes.", milk="No.", sugar="New.")
    found = looked_at(
        now,
        state(10, now),
        state(400, faq(tea="Yes.", milk="Perhaps.")),
        state(500, faq(milk="Perhaps.", tea="Yes.")),
        state(600, faq(tea="Never.")),
    )
    assert untouched(found) == [("tea", 500)]


def test_what_is_changed_in_the_window_is_not_untouched():
    before = faq(tea="Yes.")
    assert untouched(looked_at(faq(tea="Yes, please."), state(900, before))) == []


def test_what_was_changed_away_and_back_again_was_changed():
    tea, coffee = faq(tea="Yes."), faq(tea="Coffee.")
    found = looked_at(tea, state(20, tea), state(400, coffee), state(800, tea))
    assert untouched(found) == []


def test_the_curve_begins_with_the_first_state_and_ends_today():
    found = looked_at(faq(a="x", b="y"), state(1, faq(a="x", b="y")), state(50, faq(a="x")))
    assert [each.figures.questions for each in found.points] == [1, 2, 2]
    assert found.points[-1].when == NOW


def test_a_state_that_was_no_faq_is_passed_over():
    now = faq(tea="Yes.")
    found = looked_at(now, state(1, now), state(9, b"---\n- ]\n---\n"), state(700, now))
    assert untouched(found) == [("tea", 700)]
    assert len(found.points) == 3


def test_of_many_states_those_are_chosen_that_show_the_whole_time():
    states = [state(day, faq(a=str(day))) for day in range(1000)]
    found = chosen(states, 11)
    ago = [(NOW - each.when).days for each in found]
    assert len(found) == 11
    assert (ago[0], ago[-1]) == (999, 0)
    assert all(90 < first - second < 110 for first, second in pairwise(ago))


def test_who_wants_no_more_of_it_ends_it():
    def stop(done, of_all):
        raise InterruptedError

    document = Document.from_bytes(faq(tea="Yes."))
    with pytest.raises(InterruptedError):
        health(document, None, [state(1, faq(tea="No."))], progress=stop)


def test_what_git_recorded_is_read_through_renames(tmp_path):
    repository = new_repository(tmp_path)
    repository.commit("one", old=faq(tea="No.").decode())
    repository.git("mv", "old.md", "faq.md")
    repository.commit("two", faq=faq(tea="Yes.").decode())
    states, why = recorded_states(tmp_path / "faq.md")
    assert why == ""
    assert [each.read() for each in states] == [faq(tea="Yes."), faq(tea="No.")]


def test_without_git_it_is_said_why_there_is_no_past(tmp_path):
    (tmp_path / "faq.md").write_bytes(faq(tea="Yes."))
    states, why = recorded_states(tmp_path / "faq.md")
    assert states == []
    assert "Git" in why


def test_a_curve_goes_in_steps_from_left_to_right_and_says_its_scale():
    svg = plot([(NOW, 0), (NOW + timedelta(days=1), 15), (NOW + timedelta(days=2), 15)], "A & B")
    assert 'aria-label="A &amp; B"' in svg
    assert ">20</text>" in svg
    assert "M44.0 128.0H197.0V41.0H350.0V41.0" in svg
    assert ">2024-06-01</text>" in svg
    assert ">2024-06-03</text>" in svg


def test_a_curve_of_nothing_can_be_drawn():
    assert ">1</text>" in plot([(NOW, 0)], "Problems")


def test_the_page_holds_curves_and_texts_and_no_html_of_theirs():
    now = faq(tea="Yes.").replace(b"question: tea", b"question: <b>tea</b>")
    found = looked_at(now, state(700, now))
    page = as_html(found, "<faq>.md")
    assert page.count("<svg") == 4
    assert "&lt;b&gt;tea&lt;/b&gt;" in page
    assert "<b>tea" not in page
    assert "&lt;faq&gt;.md" in page


def test_lines_say_what_was_and_what_is():
    now = faq(tea="Yes.", milk="No.")
    lines = list(as_lines(looked_at(now, state(700, faq(tea="Yes."))), "faq.md"))
    assert lines[1] == "  Questions: 2 (1 on 2022-07-02)"
    assert lines[-2:] == ["  1 question was not changed for a year or more:", "    2022-07-02  tea"]
