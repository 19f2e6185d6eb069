"""Lua: the functions of its libraries stand out with the library before them."""

from editor.preview.kramdown.rouge.grammar import Grammar, Words, words

_WORDS = Words(
    "n",
    {
        "k": words("""
            break do else elseif end for function if in repeat return then until while
        """),
        "kd": words("""
            local
        """),
        "ow": words("""
            and not or
        """),
        "kc": words("""
            false nil true
        """),
        "nb": words("""
            assert collectgarbage dofile error getmetatable gsub ipairs load loadfile next pairs
            pcall print rawequal rawget rawlen rawset require select setmetatable tonumber
            tostring type xpcall
        """),
    },
)

_LIBRARIES = "coroutine|debug|io|math|os|package|string|table|utf8"

LUA = Grammar({
    "root": [
        (r"\A#!.*", "cp"),
        (r"--\[(=*)\[[\s\S]*?(?:\]\1\]|\Z)", "cm"),
        (r"--.*", "c1"),
        (r"\s+", ""),
        (r"0[xX][\da-fA-F]+", "mh"),
        (r"\d+[eE][-+]?\d+", "mf"),
        (r"\d+", "mi"),
        (r"(function)(\s+)(\w+)(\.)(\w+)", ("k", "", "nc", "p", "nf")),
        (r"(function)(\s+)(\w+)", ("k", "", "nf")),
        (rf"(?:{_LIBRARIES})\.\w+", "nb"),
        (r"[A-Za-z_]\w*", _WORDS),
        (r"\[(=*)\[[\s\S]*?(?:\]\1\]|\Z)", "s"),
        (r'"(?:\\[\s\S]|[^\\"])*"', "s2"),
        (r"'(?:\\[\s\S]|[^\\'])*'", "s1"),
        (r"\.{2,3}|~=|//|[=<>+*/%^#-]", "o"),
        (r"[\[\]{}().,:;]", "p"),
    ],
})  # fmt: skip
