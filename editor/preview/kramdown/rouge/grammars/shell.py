"""The shell's language, and sessions of it with prompts and output."""

import re
from collections.abc import Iterator

from editor.preview.kramdown.rouge.grammar import Grammar, Inside, Token, any_of, words

_KEYWORDS = "if|fi|else|while|do|done|for|then|return|function|select|continue|until|esac|elif|in"
_BUILTINS = any_of(
    words("""
    alias arch awk b2sum base32 base64 basename bg bind break builtin caller cat cd chcon
    chgrp chmod chown chroot cksum comm command compgen complete cp csplit cut date dd declare
    df dir dircolors dirname dirs disown du echo enable env eval exec exit expand export expr
    factor false fc fg fmt fold getopts grep groups gunzip gzip hash head help history hostid
    hostname id install jobs join kill let link ln local logname logout ls mapfile md5sum
    mkdir mkfifo mknod mktemp mv nice nl nohup nproc numfmt od paste pathchk popd pr printenv
    printf ptx pushd pwd read readlink readonly realpath rm rmdir runcon sed seq set sha1sum
    sha224sum sha256sum sha384sum sha512sum shift shopt shred shuf sleep sort source split
    stat stdbuf stty sudo sum suspend sync tac tail tar tee test time timeout times touch tr
    trap true truncate tsort tty type typeset ulimit umask unalias uname unexpand uniq unlink
    unset uptime users vdir wait wc who whoami yes
""")
)

SHELL: Grammar = Grammar(
    {
        "root": ["basic", "data", "interpolation"],
        "basic": [
            (r"#.*$", "c"),
            (r"\bcase\b", "k", "case"),
            (rf"\b(?:{_KEYWORDS})\s*\b", "k"),
            (rf"\b(?:{_BUILTINS})\s*\b(?![.-])", "nb"),
            (r"[.](?=\s)", "nb"),
            (r"(\b\w+)(=)", ("nv", "o")),
            (r"[\[\]{}()!=>]", "o"),
            (r"&&|\|\|", "o"),
            (r"<<<", "o"),
            (
                r"""(<<-?)(\s*)(['"]?)(\w+)(\3)((?:.*\n)*?)([ \t]*\4[ \t]*(?:\n|\Z))""",
                ("o", "", "sh", "no", "sh", Inside(lambda: SHELL.from_state("heredoc")), "no"),
            ),
            (
                r"""(<<-?)(\s*)(['"]?)(\w+)(\3)((?:.*\n?)*)""",
                ("o", "", "sh", "no", "sh", Inside(lambda: SHELL.from_state("heredoc"))),
            ),
        ],
        "heredoc": [(r"\\.", "se"), "dollar", (r"[^\\$]+", "sh"), (r"[\\$]", "sh")],
        "data": [
            (r"\\.?", "se"),
            (r'\$?"', "s2", "double"),
            (r"\$'", "s1", "single"),
            (r"'[^']*'?", "s1"),
            (r"\*", "k"),
            (r";", "p"),
            (r"--?[\w-]+", "nt"),
            (r"\s+", ""),
            (r"[^=*\s{}()$\"'`;\\<]+", ""),
            (r"<", ""),
        ],
        "double": [
            (r'"', "s2", "pop"),
            (r"\\.?", "se"),
            (r'\$(?=")', "s2"),
            "interpolation",
            (r'[^"`\\$]+', "s2"),
        ],
        "single": [(r"'", "s1", "pop"), (r"\\.?", "se"), (r"[^\\']+", "s1")],
        "case": [(r"\besac\s*\b", "k", "pop"), (r"\|", "p"), (r"\)", "p", "branch"), "root"],
        "branch": [(r";;", "p", "pop"), (r"(?=\besac\b)", "", "pop"), "root"],
        "curly": [
            (r"\}", "k", "pop"),
            (r":-", "k"),
            (r"\w+", "nv"),
            (r"[^}:\"'`$\\]+", "p"),
            "root",
        ],
        "parens": [(r"\)", "si", "pop"), "root"],
        "math": [
            (r"\)\)", "k", "pop"),
            (r"\*\*|\|\||[-+*/%^|&]", "o"),
            (r"\d+(?:#\w+)?", "m"),
            "root",
        ],
        "ticks": [(r"`", "sb", "pop"), "root"],
        "interpolation": [(r"`", "sb", "ticks"), "dollar"],
        "dollar": [
            (r"\$\(\(", "k", "math"),
            (r"\$\(", "si", "parens"),
            (r"\$\{#?", "k", "curly"),
            (r"\$#?(?:\w+|.)", "nv"),
        ],
    }
)


_PROMPT = re.compile(r"(.*?[$#>;])(\s*)")
_LEFT_OUT = re.compile(r"\s*(?:<\.\.\.>|\.\.\.)\s*\Z")


def session(code: str) -> Iterator[Token]:
    """Return the tokens of a session: what stands behind a prompt, and what was answered."""
    stack = ["root"]
    for line in code.splitlines(keepends=True):
        prompt = _PROMPT.match(line)
        if _LEFT_OUT.match(line):
            yield "c", line
        elif prompt is None:
            yield "go", line
        else:
            yield "gp", prompt[1]
            yield "w", prompt[2]
            yield from SHELL.go_on(line, stack, prompt.end())
