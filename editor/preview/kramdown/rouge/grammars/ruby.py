"""Ruby: what stands before tells a regular expression from a division."""

from editor.preview.kramdown.rouge.grammar import Grammar, Inside, Row, any_of, words

_WORDS = {
    "k": words("""
        BEGIN END alias begin break case class def defined? do else elsif end ensure for if in
        next raise redo rescue retry return super then undef unless until when while yield
    """),
    "kp": words("""
        __FILE__ __LINE__ alias_method attr catch extend false include loop module_function nil
        private protected public throw true
    """),
    "nb": words("""
        __id__ __send__ abort ancestors at_exit attr_accessor attr_reader attr_writer autoload
        binding block_given? callcc caller chomp chop class_eval class_variables clone
        const_defined? const_get const_missing const_set constants display dup eql? equal? eval
        exec exit exit! fork format freeze frozen? getc gets global_variables gsub hash id
        included_modules inspect instance_eval instance_method instance_methods instance_of?
        instance_variable_get instance_variable_set instance_variables is_a? iterator? kind_of?
        lambda load local_variables method method_defined? method_missing methods module_eval
        name object_id open p print printf private_class_method private_instance_methods
        private_methods proc protected_instance_methods protected_methods public_class_method
        public_instance_methods public_methods putc puts rand readline readlines require
        require_relative respond_to? scan select self send set_trace_func singleton_methods
        sleep split sprintf srand sub syscall system taint test to_a to_s trace_var trap untaint
        untrace_var warn
    """),
}

_DELIMITERS = {"(": ")", "[": "]", "{": "}", "<": ">"}


def _percent() -> dict[str, list[Row]]:
    """Return the states inside of literals with a percent sign: their delimiters nest."""
    states: dict[str, list[Row]] = {}
    for opening, closing in (*_DELIMITERS.items(), ("!", "!"), ("|", "|"), ("/", "/")):
        ends: list[Row] = [
            (rf"\{closing}", "sx", "pop"),
            (rf"[^\\#\{closing}\{opening}]+|[\s\S]", "sx"),
        ]
        nested = [(rf"\{opening}", "sx", f"plain{opening}")] if opening != closing else []
        states[f"plain{opening}"] = [(r"\\[\s\S]", "sx"), *nested, *ends]
        nested = [(rf"\{opening}", "sx", f"full{opening}")] if opening != closing else []
        states[f"full{opening}"] = [(r"\\[\s\S]", "se"), "hole", *nested, *ends]
        regex: list[Row] = [
            (rf"\{closing}[mixounse]*", "sr", "pop"),
            (rf"[^\\#\{closing}]+|[\s\S]", "sr"),
        ]
        states[f"regex{opening}"] = [(r"\\[\s\S]", "sr"), "hole", *regex]
    return states


def _beginnings(letters: str, move: str) -> list[Row]:
    """Return how literals with a percent sign begin."""
    rows: list[Row] = []
    for opening in (*_DELIMITERS, "!", "|", "/"):
        rows += [
            (rf"%r\{opening}", "sr", f"{move}regex{opening}"),
            (rf"%[wiqs]\{opening}", "sx", f"{move}plain{opening}"),
            (rf"%{letters}\{opening}", "sx", f"{move}full{opening}"),
        ]
    return rows


_CODE = Inside(lambda: RUBY)
_HEREDOC = Inside(lambda: RUBY.from_state("heredoc"))


RUBY: Grammar = Grammar({
    "root": [
        (r"\A(?=/)", "", "start"),
        (r"\n\s*", "", "start"),
        (r"\s+", ""),
        (r"^=begin[\s\S]*?^=end\b.*", "cm"),
        (r"^__END__[\s\S]*", "cp"),
        (r"#.*", "c1"),
        (
            r"""(<<[~-]?)(['"]?)([A-Z_]\w*)(['"]?)([^\n]*)(\n[\s\S]*?)(^[ \t]*\3$)""",
            ("o", "no", "no", "no", _CODE, _HEREDOC, "no"),
        ),
        (
            r"""(<<[~-]?)(['"]?)([A-Z_]\w*)(['"]?)([^\n]*)(\n[\s\S]*)""",
            ("o", "no", "no", "no", _CODE, _HEREDOC),
        ),
        (r"(&?)(\.)([^\W\d]\w*[?!]?)([ ]+(?=/[^\s]))", ("o", "p", "nf", ""), "start"),
        (r"(&?)(\.)(\s*)([^\W\d]\w*[?!]?)", ("o", "p", "", "nf")),
        (r"(def)(\s+)(?:(\w+)(\.))?([^\W\d]\w*[?!]?|\[\]=?|[-+]@|<=>|===?|=~|[-+*/%<>!~^&|`]|\*\*)",
            ("k", "", "nc", "o", "nf")),
        (r"(class)(\s+)([A-Z][\w:]*)", ("k", "", "nc")),
        (r"(module)(\s+)([A-Z][\w:]*)", ("k", "", "nn")),
        (r":(?:[^\W\d]\w*[?!]?|\[\]=?|@\w+)", "ss"),
        (r':"', "ss", "symbol"),
        (r":'(?:\\.|[^\\'])*'", "ss"),
        (r"[^\W\d]\w*[?!]?:\s+", "ss", "start"),
        *((rf"(?:{any_of(_WORDS[kind])})(?![\w?!])", kind, "start") for kind in ("k",)),
        *((rf"(?:{any_of(_WORDS[kind])})(?![\w?!])", kind) for kind in ("kp", "nb")),
        (r"[A-Z]\w*", "no"),
        (r"([^\W\d]\w*[?!]?)([ ]+(?=/[^\s=]))", ("n", ""), "start"),
        (r"[^\W\d]\w*[?!]?", "n"),
        (r"@@\w+", "vc"),
        (r"@\w+", "vi"),
        (r"\$(?:\w+|[!@&`'+~=/\\,;.<>_*$?:\"])", "vg"),
        (r"\d[\d_]*(?:\.\d[\d_]*(?:[eE][-+]?\d+)?|[eE][-+]?\d+)", "mf"),
        (r"0[xX][\da-fA-F_]+", "mh"),
        (r"0[bB][01_]+", "mb"),
        (r"0[0-7]+", "mo"),
        (r"\d[\d_]*", "mi"),
        *_beginnings("[WIQx]", ""),
        (r'"', "s2", "double"),
        (r"'(?:\\[\s\S]|[^\\'])*'", "s1"),
        (r"`", "sb", "ticks"),
        (r"\.\.\.?|::|[-+*/%=<>!~^&|]", "o", "start"),
        (r"\.", "o"),
        (r"[(\[{,;?]", "p", "start"),
        (r"[)\]}:]", "p"),
    ],
    # Where an expression may begin.
    "start": [
        (r"[ \t]+", ""),
        (r"/", "sr", "!regex/"),
        *_beginnings("[WIQx]?", "!"),
        (r"", "", "pop"),
    ],
    "hole": [(r"#\{", "si", "inside"), (r"#(?:@@?|\$)\w+", "si")],
    "inside": [(r"\}", "si", "pop"), (r"\{", "p", "braces"), "root"],
    "braces": [(r"\}", "p", "pop"), (r"\{", "p", "braces"), "root"],
    "double": [(r'"', "s2", "pop"), "escape", "hole", (r'[^"\\#]+|[\s\S]', "s2")],
    "symbol": [(r'"', "ss", "pop"), "escape", "hole", (r'[^"\\#]+|[\s\S]', "ss")],
    "ticks": [(r"`", "sb", "pop"), "escape", "hole", (r"[^`\\#]+|[\s\S]", "sb")],
    "heredoc": ["escape", "hole", (r"[^\\#]+|[\s\S]", "sh")],
    "escape": [(r"\\(?:x[\da-fA-F]{1,2}|[0-7]{1,3}|[\s\S])", "se")],
    **_percent(),
})  # fmt: skip
