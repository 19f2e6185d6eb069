"""C#: nearly every sign is punctuation."""

from editor.preview.kramdown.rouge.grammar import Grammar, any_of, words

_WORDS = {
    "k": words("""
        abstract add alias as ascending async await base break by case catch checked class const
        continue default delegate descending do else enum equals event explicit extern false
        finally fixed for foreach from get global goto group if implicit in interface internal
        into is join let lock nameof namespace new null on operator orderby out override params
        partial private protected public readonly ref remove return sealed select set sizeof
        stackalloc static struct switch this throw true try typeof unchecked unsafe using value
        virtual void volatile where while yield
    """),
    "kt": words("""
        bool byte char decimal double dynamic float int long object sbyte short string uint ulong
        ushort var
    """),
}
_DIRECTIVES = "if|else|elif|endif|define|undef|region|endregion|pragma|line|error|warning|nullable"

CSHARP = Grammar({
    "root": [
        (r"\s+", ""),
        (rf"^[ \t]*#(?:{_DIRECTIVES})\b.*\n?", "cp"),
        (r"//.*", "c1"),
        (r"/\*(?:[^*]|\*(?!/))*(?:\*/)?", "cm"),
        (r"(class|struct|interface)(\s+)([^\W\d]\w*)", ("k", "", "nc")),
        (r"(namespace|using)(\s+)(?=[^\W\d(])([\w.]+)", ("k", "", "nn")),
        (r'@"(?:""|[^"])*"', "s"),
        (r'\$@"|@\$"', "s", "verbatim"),
        (r'\$"', "s", "holes"),
        (r'"(?:\\.|[^\\"\n])*"', "s"),
        (r"'(?:\\.|[^\\\n])'", "sc"),
        (rf"(?:{any_of(_WORDS['k'])})\b", "k"),
        (rf"(?:{any_of(_WORDS['kt'])})\b", "kt"),
        (r"@?[^\W\d]\w*(?=\s*\()", "nf"),
        (r"@?[^\W\d]\w*", "n"),
        (r"0[xX][\da-fA-F]+L?|\d+\.\d+[fFdD]?|\d+[fFlLdDuU]?", "m"),
        (r"[-~!%^&*()+=|\[\]:;,.<>/?{}]", "p"),
    ],
    "holes": [(r'"', "s", "pop"), (r"\{\{|\\.", "s"), (r"\{", "p", "hole"), (r'[^"{\\]+|\\', "s")],
    "verbatim": [
        (r'""', "s"),
        (r'"', "s", "pop"),
        (r"\{\{", "s"),
        (r"\{", "p", "hole"),
        (r'[^"{]+', "s"),
    ],
    "hole": [(r"\}", "p", "pop"), "root"],
})  # fmt: skip
