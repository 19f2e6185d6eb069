"""The Markdown of 1 000 average answers, against Ruby's kramdown and Python-Markdown."""

import functools
from collections.abc import Iterator
from statistics import median

from markdown import Markdown

from editor.preview import kramdown
from tests.benchmarks.measuring import in_turns, milliseconds, ratio
from tests.oracle import Oracle
from tests.preview.kramdown.options import JEKYLL

ANSWERS = 1_000
ROUNDS = 5
#: What comes closest to kramdown among the extensions of Python-Markdown.
EXTENSIONS = (
    "tables", "attr_list", "def_list", "abbr", "md_in_html", "footnotes", "sane_lists", "smarty",
)  # fmt: skip
#: What real FAQ pages are made of, divided by a line; five of these make an average answer.
PARTS = """\
Yes. You can change the *billing period* at any time under **Settings → Billing**;
what you have paid already isn't lost.
=====
There are two ways to do this:

- open the [settings]({{ site.baseurl }}/settings/) and choose "Export",
- or run `tool export --all` in a terminal.
=====
1. Open **Account**.
2. Choose *Plan*, then *Change*.

   You'll see the price first.
3. Confirm with **OK**.
=====
See [the manual](https://example.org/manual/#plans "Manual") -- or write to
<help@example.org> if that doesn't help.
=====
```text
$ tool login --token abc
Welcome back!
```
=====
| Plan | Price |
|------|------:|
| Free | 0 |
| Team | 12 |
=====
> Note: this needs version 3.2 or newer. It's free for everyone...
=====
<details>
<summary>More</summary>
<p>What you write is yours &amp; stays yours.</p>
</details>
=====
No, that is not planned. We look at what people ask for every few months, so please tell us
what you would use it for; it makes a difference.
=====
Your data is stored in two places, and a copy is made every night. Nobody but you can read it;
we can't either.
{: .note}
"""


def answers() -> list[str]:
    """Return different answers of about 580 characters."""
    parts = PARTS.split("=====\n")
    count = len(parts)
    return [
        "\n".join(
            parts[(number * step + step * step) % count].replace("that", f"that {number}")
            for step in (1, 3, 7, 9, number % count)
        )
        for number in range(ANSWERS)
    ]


def rows() -> Iterator[tuple[str, ...]]:
    """Yield a row for each peer."""
    texts = answers()
    python_markdown = Markdown(extensions=list(EXTENSIONS))

    def ours() -> None:
        for text in texts:
            kramdown.to_html(text, **JEKYLL)

    def theirs() -> None:
        for text in texts:
            python_markdown.reset().convert(text)

    times = in_turns({"ours": ours, "Python-Markdown": theirs}, ROUNDS)
    row = functools.partial(_row, times["ours"])
    yield row("Python-Markdown", times["Python-Markdown"])
    if Oracle.is_installed():
        oracle = Oracle()
        yield row(
            "Ruby's kramdown",
            median(oracle.kramdown_seconds(texts, **JEKYLL) for _ in range(ROUNDS)),
        )
        oracle.close()


def _row(ours: float, peer: str, theirs: float) -> tuple[str, ...]:
    return (
        "Markdown to HTML", str(ANSWERS), milliseconds(ours), peer, milliseconds(theirs),
        ratio(ours, theirs),
    )  # fmt: skip
