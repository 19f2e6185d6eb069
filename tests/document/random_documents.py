"""Random documents: nested groups and lists written in every way that YAML knows."""

from random import Random

KEYS = (
    "topic", "question", "answer", "anchor", "items", "title", "note", "a", "b", "c d", "q-1",
)  # fmt: skip
WORDS = ("alpha", "beta", "gamma's", "délta", "a:b", "x#y", "[z", "50%", "e\u0301", "שלום", "日本")
PLAIN = (
    "word", "two words", "it's", "5", "1.5", "true", "no", "null", "~", "2024-01-02", "1:30",
    "a:b", "x#y", "1,000", "-1", "é 日本", "v1.0", "http://example.org/a#b",
)  # fmt: skip


def random_document(random: Random) -> bytes:
    """Return a file: most of them are YAML, a few are not."""
    writer = _Writer(random)
    text = writer.comments(0) + writer.block(0, random.randrange(1, 4))
    if random.random() < 0.3:
        text = text.rstrip("\n")
    elif random.random() < 0.3:
        text += writer.blank_lines()
    if random.random() < 0.5:
        text = "---\n" + text + ("" if text.endswith("\n") else "\n") + "---\nBody\n\ntext"
    if random.random() < 0.3:
        text = text.replace("\n", "\r\n")
    bom = "\ufeff" if random.random() < 0.1 else ""
    return (bom + text).encode()


class _Writer:
    def __init__(self, random: Random) -> None:
        self.random = random
        self.names: list[str] = []

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def block(self, column: int, depth: int) -> str:
        """Return a list or group on lines of its own."""
        if self.chance(0.5):
            return self.mapping(column, depth)
        return self.sequence(column, depth)

    def mapping(self, column: int, depth: int) -> str:
        keys = self.random.sample(KEYS, self.random.randrange(1, 5))
        gap = self.random.choice(("", "", "\n", "\n", "   \n", "\n\n"))
        text = ""
        for key in keys:
            text += (gap if text else "") + self.comments(column) + " " * column
            written = self.random.choice((key, key, f'"{key}"', f"'{key}'"))
            text += written + ":" + self.value(column, depth, in_list=False)
        return text

    def sequence(self, column: int, depth: int) -> str:
        gap = self.random.choice(("", "", "\n", "         \n", "\n\n"))
        dash = self.random.choice(("- ", "- ", "-   "))
        text = ""
        for _ in range(self.random.randrange(1, 4)):
            text += (gap if text else "") + self.comments(column)
            if depth and self.chance(0.6):
                inner = self.mapping(column + len(dash), depth - 1)
                while not inner.startswith(" " * (column + len(dash))) or inner.lstrip()[0] == "#":
                    inner = inner[inner.index("\n") + 1 :]
                text += " " * column + dash + inner[column + len(dash) :]
            else:
                text += " " * column + "-" + self.value(column, depth, in_list=True)
        return text

    def value(self, column: int, depth: int, *, in_list: bool) -> str:
        """Return what follows a colon or dash, to the end of the line."""
        if depth and self.chance(0.5):
            offset = self.random.choice((0, 2, 2, 4, 10)) if not in_list else 2
            rest = self.rest()
            if offset == 0:
                return rest + self.sequence(column, depth - 1)
            return (
                rest
                + self.blank_lines() * self.chance(0.1)
                + self.block(column + offset, depth - 1)
            )
        if depth and self.chance(0.25):
            return " " + self.flow(column, depth) + self.rest()
        return self.scalar(column)

    def scalar(self, column: int) -> str:
        random = self.random
        name = ""
        if self.chance(0.04):
            self.names.append(f"n{len(self.names)}")
            name = f"&{self.names[-1]} "
        elif self.names and self.chance(0.1):
            return f" *{random.choice(self.names)}" + self.rest()
        match random.randrange(8):
            case 0 | 1:
                return f" {name}{random.choice(PLAIN)}" + self.rest()
            case 2:
                return f" {name}'{self.folded_words(column).replace(chr(39), chr(39) * 2)}'" + (
                    self.rest()
                )
            case 3:
                return f' {name}"{self.folded_words(column)}\\t\\u00e9 \\"q\\""' + self.rest()
            case 4:
                return ("" if not name else " " + name.strip()) + self.rest()
            case 5:
                return f" {name}word {self.folded_words(column)}".rstrip() + self.rest()
            case _:
                return f" {name}" + self.block_scalar(column)

    def folded_words(self, column: int) -> str:
        words = [self.random.choice(WORDS[:4]) for _ in range(self.random.randrange(1, 5))]
        if self.chance(0.3):
            return ("\n" * self.random.randrange(1, 3) + " " * (column + 2)).join(words)
        return " ".join(words)

    def block_scalar(self, column: int) -> str:
        random = self.random
        indent = column + random.choice((1, 2, 2, 4))
        sign = random.choice("||>")
        chomping = random.choice(("", "", "", "-", "+"))
        digit, first = "", random.choice(WORDS)
        if self.chance(0.15):
            digit, first = str(indent - column), "  " + first
        lines = [first]
        others = (*WORDS, "", "  deeper", "trailing  ", "# no comment")
        lines += [random.choice(others) for _ in range(random.randrange(4))]
        lines.append(random.choice(WORDS))
        if self.chance(0.1):
            lines += ["   "]
        body = "".join((" " * indent + line if line else "") + "\n" for line in lines)
        comment = " # note" if self.chance(0.1) else ""
        return sign + random.choice((digit + chomping, chomping + digit)) + comment + "\n" + body

    def flow(self, column: int, depth: int) -> str:
        random = self.random
        parts: list[str] = []
        for _ in range(random.randrange(4)):
            value = random.choice((*PLAIN[:8], '"q, r"', "'s'"))
            if depth > 1 and self.chance(0.3):
                value = self.flow(column, depth - 1)
            parts.append(value)
        gap = random.choice((", ", ",", f",\n{' ' * (column + 2)}", f", # c\n{' ' * (column + 4)}"))
        if self.chance(0.5):
            return "[" + gap.join(parts) + ("," if parts and self.chance(0.2) else "") + "]"
        return "{" + gap.join(f"{KEYS[n]}: {part}" for n, part in enumerate(parts)) + "}"

    def rest(self) -> str:
        """Return the rest of a line."""
        return self.random.choice(("", "", "", "", "  ", " # comment")) + "\n"

    def comments(self, column: int) -> str:
        """Return comment lines as they stand before an entry."""
        if not self.chance(0.15):
            return ""
        place = max(self.random.choice((column, column, column - 2, column + 2, 0)), 0)
        lines = " " * place + "# " + self.random.choice(("note", "old: value", "=====")) + "\n"
        return self.random.choice(("", "\n")) + lines + self.random.choice(("", "", "\n"))

    def blank_lines(self) -> str:
        return self.random.choice(("\n", "\n\n", "    \n", "\n          \n"))
