"""Texts made at random: fragments combined and nested, then mutated."""

from collections.abc import Callable, Sequence
from random import Random

#: What means something to kramdown, and characters that its rules tell apart.
SIGNS = (
    "*", "**", "_", "__", "***", "`", "``", "~~", "[", "]", "](", ")", "(", "![", "][", "[^1]",
    "\n[^1]: ", "\n[a]: b\n", "\n*[a]: b\n", "{:", "}", "{: .c}", "{:.c}", "\n{: .c #d}\n", "{::",
    "{:/}", "{::comment}", "{::nomarkdown}", "|", " | ", "\n|---|\n", ":", ": ", "\n: ", "^",
    "\n^\n", "<", ">", "> ", "</div>", "<div>", "\n<div>\n", '<div markdown="1">', "<b>", "</b>",
    "<br>", "<!--", "-->", "<p>", "</p>", '"', "'", "--", "---", "...", "<<", ">>", "&amp;", "&",
    ";", "\\", "\\\\\n", "  \n", "$$", "\n$$\n", "\n~~~\n", "\n```\n", "#", "# ", "\n# ", "=",
    "\n===\n", "\n---\n", "\n", "\n\n", "\n\n\n", " ", "  ", "    ", "\t", "1. ", "* ", "- ",
    "+ ", "\n1. ", "\n* ", "\n- ", "\n  - ", "\n    ", "[ ] ", "a", "B", "1", ".", ",", "!", "?",
    "é", "日", "\u00a0", "%", "/", "@", "https://a.b", "<https://a.b>", "{{ a }}", "{% b %}",
    "\n{:toc}\n", "\n> ",
)  # fmt: skip

Mutation = Callable[[str, Random], str]


def _lines(text: str) -> list[str]:
    return text.split("\n")


def _delete_line(text: str, random: Random) -> str:
    lines = _lines(text)
    del lines[random.randrange(len(lines))]
    return "\n".join(lines)


def _repeat_line(text: str, random: Random) -> str:
    lines = _lines(text)
    lines.insert(random.randrange(len(lines)), random.choice(lines))
    return "\n".join(lines)


def _swap_lines(text: str, random: Random) -> str:
    lines = _lines(text)
    one, other = random.randrange(len(lines)), random.randrange(len(lines))
    lines[one], lines[other] = lines[other], lines[one]
    return "\n".join(lines)


def _indent_lines(text: str, random: Random) -> str:
    lines = _lines(text)
    start = random.randrange(len(lines))
    end = start + random.choice((1, 1, 2, 5))
    prefix = random.choice((" ", "  ", "   ", "    ", "\t", "> ", "* ", "  "))
    lines[start:end] = [prefix + line if line else line for line in lines[start:end]]
    return "\n".join(lines)


def _dedent_lines(text: str, random: Random) -> str:
    lines = _lines(text)
    start = random.randrange(len(lines))
    end = start + random.choice((1, 1, 2, 5))
    width = random.choice((1, 2, 4))
    lines[start:end] = [
        line[min(width, len(line) - len(line.lstrip())) :] for line in lines[start:end]
    ]
    return "\n".join(lines)


def _blank_line(text: str, random: Random) -> str:
    lines = _lines(text)
    lines.insert(random.randrange(len(lines) + 1), "")
    return "\n".join(lines)


def _cut(text: str, random: Random) -> str:
    start = random.randrange(len(text) + 1)
    return text[:start] + text[start + random.choice((1, 1, 1, 2, 4)) :]


def _repeat(text: str, random: Random) -> str:
    start = random.randrange(len(text) + 1)
    end = start + random.choice((1, 1, 2, 6))
    return text[:end] + text[start:]


def _swap(text: str, random: Random) -> str:
    at = random.randrange(len(text) + 1)
    return text[:at] + text[at + 1 : at + 2] + text[at : at + 1] + text[at + 2 :]


def _insert(text: str, random: Random) -> str:
    at = random.randrange(len(text) + 1)
    return text[:at] + random.choice(SIGNS) + text[at:]


MUTATIONS: Sequence[Mutation] = (
    _delete_line, _repeat_line, _swap_lines, _indent_lines, _dedent_lines, _blank_line,
    _cut, _repeat, _swap, _insert, _insert, _insert,
)  # fmt: skip


def mutated(text: str, random: Random) -> str:
    """Return a text with one to four random changes."""
    for _ in range(random.choice((1, 1, 1, 2, 2, 3, 4))):
        text = random.choice(MUTATIONS)(text, random)
    return text


def _prefixed(first: str, rest: str) -> Mutation:
    def nest(text: str, _random: Random) -> str:
        lines = [rest + line if line else line for line in text.strip("\n").split("\n")]
        return "\n".join([first + lines[0][len(rest) :], *lines[1:]])

    return nest


def _wrapped(before: str, after: str) -> Mutation:
    def nest(text: str, _random: Random) -> str:
        return before + text.strip("\n") + after

    return nest


#: Ways to put a text into another construct.
NESTINGS: Sequence[Mutation] = (
    _prefixed("* ", "  "),
    _prefixed("- ", "  "),
    _prefixed("1. ", "   "),
    _prefixed("*   ", "    "),
    _prefixed("* a\n\n  ", "  "),
    _prefixed("1. a\n\n   ", "   "),
    _prefixed("> ", "> "),
    _prefixed("a\n: ", "  "),
    _prefixed("a[^1]\n\n[^1]: ", "    "),
    _wrapped("<div>\n", "\n</div>\n"),
    _wrapped('<div markdown="1">\n', "\n</div>\n"),
    _wrapped("<b>", "</b>"),
    _wrapped("*", "*"),
    _wrapped("**", "**"),
    _wrapped("[", "](x)"),
    _wrapped('"', '"'),
    _wrapped("| ", " | b |\n"),
    _wrapped("# ", "\n"),
)


def random_text(random: Random, fragments: Sequence[str]) -> str:
    """Return a text of signs only, or one of fragments that may be nested and mutated."""
    if random.random() < 0.1:
        return "".join(random.choices(SIGNS, k=random.randrange(2, 13)))
    parts = random.choices(fragments, k=random.choice((1, 1, 1, 2, 2, 3)))
    if random.random() < 0.35:
        at = random.randrange(len(parts))
        parts[at] = random.choice(NESTINGS)(parts[at], random)
    text = random.choice(("\n\n", "\n\n", "\n", " ", "")).join(parts)
    return mutated(text, random) if random.random() < 0.7 else text
