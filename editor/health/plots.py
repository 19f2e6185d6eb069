"""A figure over time as a drawing: an SVG that needs nothing else."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from html import escape

_WIDTH, _HEIGHT = 360, 150
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 10, 12, 22
_STEPS = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class Colours:
    """What a drawing is drawn in, as CSS writes it."""

    curve: str = "var(--accent)"
    text: str = "var(--quiet)"
    line: str = "var(--line)"


def plot(values: Sequence[tuple[datetime, int]], title: str, colours: Colours | None = None) -> str:
    """Return a curve in steps: a value holds until the next one.

    Args:
        values: moments and what was counted then, the oldest first; at least one.
        title: what a screen reader says.
        colours: those of the window, or of the page around it.
    """
    drawn = colours or Colours()
    begin, end = values[0][0], values[-1][0]
    span = max((end - begin).total_seconds(), 1.0)
    most = _round_above(max(value for _when, value in values))

    def across(when: datetime) -> float:
        return _LEFT + (_WIDTH - _LEFT - _RIGHT) * (when - begin).total_seconds() / span

    def up(value: float) -> float:
        return _HEIGHT - _BOTTOM - (_HEIGHT - _TOP - _BOTTOM) * value / most

    path = f"M{across(begin):.1f} {up(values[0][1]):.1f}"
    for when, value in values[1:]:
        path += f"H{across(when):.1f}V{up(value):.1f}"
    right, bottom = _WIDTH - _RIGHT, _HEIGHT - _BOTTOM
    if begin == end:
        path += f"H{right}"
    ground = f"{path}V{bottom}H{_LEFT}Z"
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        f'aria-label="{escape(title)}" font-family="sans-serif" font-size="11">'
    )
    scale = (_level(value, up(value), drawn) for value in (0, most))
    curve = (
        f'<path d="{ground}" fill="{drawn.curve}" fill-opacity="0.12"/>'
        f'<path d="{path}" fill="none" stroke="{drawn.curve}" stroke-width="2"/>'
    )
    dates = [_date(begin, _LEFT, "start", drawn)]
    if begin != end:
        dates.append(_date(end, right, "end", drawn))
    return "".join([head, *scale, curve, *dates, "</svg>"])


def _level(value: int, height: float, colours: Colours) -> str:
    """Return a line across at a value, and the value."""
    return (
        f'<path d="M{_LEFT} {height:.1f}H{_WIDTH - _RIGHT}" stroke="{colours.line}"/>'
        f'<text x="{_LEFT - 6}" y="{height + 4:.1f}" text-anchor="end" '
        f'fill="{colours.text}">{value}</text>'
    )


def _date(when: datetime, x: int, anchor: str, colours: Colours) -> str:
    day = when.astimezone().date().isoformat()
    return (
        f'<text x="{x}" y="{_HEIGHT - 6}" text-anchor="{anchor}" fill="{colours.text}">{day}</text>'
    )


def _round_above(value: int) -> int:
    """Return the next round number, at least 1."""
    power = 1
    while True:
        for step in _STEPS:
            if step * power >= value:
                return step * power
        power *= 10
