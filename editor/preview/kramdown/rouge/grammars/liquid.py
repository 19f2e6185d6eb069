"""Liquid: what stands in braces; the text around it has no colours."""

from editor.preview.kramdown.rouge.grammar import Grammar, any_of, words

_FLOW = "if elsif else unless case when endif endunless endcase"

LIQUID = Grammar({
    "root": [
        (r"(\{%-?)(\s*)(raw)(\s*)(-?%\})([\s\S]*?)(\{%-?)(\s*)(endraw)(\s*)(-?%\})",
            ("p", "w", "nt", "w", "p", "", "p", "w", "nt", "w", "p")),
        (r"(\{%-?)(\s*)(comment)(\s*)(-?%\})([\s\S]*?)(\{%-?)(\s*)(endcomment)(\s*)(-?%\})",
            ("p", "w", "nt", "w", "p", "c", "p", "w", "nt", "w", "p")),
        (r"(\{%-?)(\s*)", ("p", "w"), "tag"),
        (r"(\{\{-?)(\s*)", ("p", "w"), "output"),
        (r"[^{]+|\{", ""),
    ],
    "tag": [
        (rf"(?:{any_of(words(_FLOW))})\b", "kr", "!condition"),
        (r"(for|tablerow)(\s+)([\w-]+)(\s+)(in)(\s+)(\([^)\n]*\)|[^\s%]+)",
            ("nt", "w", "nv", "w", "nt", "w", "nv"), "!loop"),
        (r"(assign)(\s+)([\w-]+)(\s*)(=)", ("nt", "w", "nv", "w", "o"), "!output"),
        (r"(?:capture|increment|decrement)\b", "nt", "!output"),
        (r"(cycle)(\s+)([\w-]+)(:)", ("nt", "w", "na", "p"), "!output"),
        (r"cycle\b", "nt", "!output"),
        (r"(include|render|layout)(\s+)([\w-]+)(?=\s+\w+\s*[=:])", ("nt", "w", "nv"), "!other"),
        (r"[\w-]+?(?=-?%\}|\s|:)", "nt", "!other"),
        (r"", "", "!other"),
    ],
    "end": [(r"-?%\}", "p", "pop"), (r"-?\}\}", "p", "pop")],
    "condition": ["end", (r"[ \t\n]+", "w"), (r"(?:and|or|contains|in)\b", "ow"), "values"],
    "loop": [
        "end",
        (r"\s+", "w"),
        (r"reversed\b", "na"),
        (r"(\w+)(:)", ("na", "o")),
        "values",
    ],
    "output": [
        "end",
        (r"[ \t]+", "w"),
        (r"(\|)([ \t]*)([\w-]+)(:)?", ("p", "w", "nf", "p")),
        (r"(\w+)(:)", ("na", "o")),
        (r",", "p"),
        "values",
    ],
    "other": [
        "end",
        (r"\s+", "w"),
        (r"\{\{-?", "p", "output"),
        (r"(with)(\s+)([\w-]+)", ("nt", "w", "nv")),
        (r"(\w+)(:)(\s*)([A-Za-z_][\w.-]*)", ("na", "o", "w", "nv")),
        (r"(\w+)(:)", ("na", "o")),
        (r"(\w+)(=)", ("na", "o")),
        (r",", "p"),
        "literals",
        (r"[=-]", "o"),
        (r"[^\s\"'%,{}-](?:[^\s\"'%,{}-]|-(?!%))*", ""),
    ],
    "literals": [
        (r'"[^"]*"', "s2"),
        (r"'[^']*'", "s1"),
        (r"\d+\.\d+", "mf"),
        (r"\d+\b", "mi"),
    ],
    "values": [
        "literals",
        (r"[=!<>]=|[<>=+-]", "o"),
        (r"[\[\]]", "p"),
        (r"(?:true|false|nil)\b", "kc"),
        (r"(?:empty|blank)\b|(?:forloop|tablerowloop)\.\w+", "nb"),
        (r"(\.)((?:size|first|last)\b)", ("p", "nf")),
        (r"\.", "p"),
        (r"[A-Za-z_](?:[\w]|-(?!%\}))*", "nv"),
    ],
})  # fmt: skip
