"""PowerShell: the first word of a statement is a command."""

from editor.preview.kramdown.rouge.grammar import Grammar

_KEYWORDS = (
    "assembly|base|begin|break|catch|class|continue|data|do|dynamicparam|else|elseif|end|enum|"
    "exit|filter|finally|for|foreach|from|function|hidden|if|in|inlinescript|interface|module|"
    "namespace|parallel|param|process|public|private|return|sequence|static|switch|throw|trap|"
    "try|type|until|using|var|while|workflow"
)
_SPECIAL = (
    r"[?^$]|_|args|ConsoleFileName|Error|Event|EventArgs|EventSubscriber|ExecutionContext|false|"
    r"ForEach|HOME|Host|input|LASTEXITCODE|Matches|MyInvocation|NestedPromptLevel|null|PID|PROFILE|"
    r"PSBoundParameters|PSCmdlet|PSCommandPath|PSCulture|PSDebugContext|PSHOME|PSItem|"
    r"PSScriptRoot|PSSenderInfo|PSUICulture|PSVersionTable|PWD|REPORTERRORSHOWEXCEPTIONCLASS|"
    r"REPORTERRORSHOWINNEREXCEPTION|REPORTERRORSHOWSOURCE|REPORTERRORSHOWSTACKTRACE|Sender|"
    r"ShellId|StackTrace|this|true"
)
_OPERATORS = (
    "-(?:as|band|bnot|bor|bxor|[ci]?contains|[ci]?eq|[ci]?ge|[ci]?gt|[ci]?in|[ci]?le|[ci]?like|"
    "[ci]?lt|[ci]?match|[ci]?ne|[ci]?notcontains|[ci]?notin|[ci]?notlike|[ci]?notmatch|"
    "[ci]?replace|[ci]?split|and|f|is|isnot|join|not|or|shl|shr|xor)"
)

POWERSHELL = Grammar({
    "root": [
        (r"\n\s*", "w"),
        "space",
        (r"@\"\n", "sh", "here"),
        (r"@'\n[\s\S]*?\n'@", "sh"),
        (r"(?i:(function)([ \t]+)([\w:-]+))", ("kr", "w", "nf")),
        (rf"(?i:(?:{_KEYWORDS}))(?![\w-])", "kr"),
        "expression",
        (r"(?:[^\s|;&(){}\[\]\"'$@#=,.+*/%!<>`:-]|\\)(?:[\w.:\\/-])*", "n", "arguments"),
        (r'(&)([ \t]*)("[^"\n]*")', ("o", "w", "s2"), "arguments"),
        (r"&", "o"),
    ],
    "space": [
        (r"`\n", "se"),
        (r"\s+", "w"),
        (r"<#[\s\S]*?#>", "cm"),
        (r"#.*", "c"),
    ],
    "expression": [
        (r'"', "s2", "double"),
        (r"'(?:''|[^'])*'", "s1"),
        (rf"\$(?i:{_SPECIAL})(?!\w)", "bp"),
        (r"(\$)(env|global|local|script|private|using)(:)(\w+)", ("nv", "nn", "p", "nv")),
        (r"\$\{[^}\n]{0,200}\}|\$\w+", "nv"),
        (r"\$\(", "p", "group"),
        (r"(\[)([\w.]+)((?:\[\])?\])(::)(\w+)", ("p", "n", "p", "p", "n")),
        (r"(\[)([\w.]+)((?:\[\])?\])", ("p", "n", "p")),
        (r"@\{", "p", "table"),
        (r"@\(", "p", "group"),
        (r"(\d+\.\d+)|(0x[\da-fA-F]+)", ("mf", "mh")),
        (r"\d+", "mi"),
        (r"\.\.", "o"),
        (rf"(?i:{_OPERATORS})(?![\w-])", "o"),
        (r"(\.)([A-Za-z_]\w*)", ("o", "nf")),
        (r"[-+*/%=!<>.|]", "o"),
        (r"[(){}\[\],;:]", "p"),
    ],
    # What stands behind a command, up to the end of the statement.
    "arguments": [
        (r"(?=\n|[|;})])", "", "pop"),
        "space",
        (rf"(?i:{_OPERATORS})(?![\w-])", "o"),
        (r"--?[A-Za-z][\w-]*", "nt"),
        (r'"', "s2", "double"),
        (r"'(?:''|[^'])*'", "s1"),
        (rf"\$(?i:{_SPECIAL})(?!\w)", "bp"),
        (r"(\$)(env|global|local|script|private|using)(:)(\w+)", ("nv", "nn", "p", "nv")),
        (r"\$\{[^}\n]{0,200}\}|\$\w+", "nv"),
        (r"[{]", "p", "block"),
        (r"\(", "p", "group"),
        (r"@\{", "p", "table"),
        (r"@\(", "p", "group"),
        (r"(\.)([A-Za-z_]\w*)(?<=\w)", ("o", "nf")),
        (r"\.(?=\\)", "o"),
        (r"\d+(?![\w.])", "mi"),
        (r"\.\.(?!\w)", "o"),
        (r"[A-Za-z_/~\\*?][^\s|;(){}\"'$,=>]*", "nx"),
        (r"[-+*/%=!<]", "o"),
        (r"[\[\],:]", "p"),
    ],
    "block": [(r"\}", "p", "pop"), "root"],
    "group": [(r"\)", "p", "pop"), "root"],
    "table": [
        (r"\}", "p", "pop"),
        "space",
        (r"([A-Za-z_][\w-]*)(\s*)(=)", ("nx", "w", "o")),
        "root",
    ],
    "double": [
        (r'"', "s2", "pop"),
        (r"`.", "se"),
        (r"\$\(", "si", "hole"),
        (r"\$\{[^}\n]{0,200}\}|\$\w+", "nv"),
        (r'""', "s2"),
        (r'[^"`$]+|[`$]', "s2"),
    ],
    "here": [
        (r"\n\"@", "sh", "pop"),
        (r"\$\(", "si", "hole"),
        (r"\$\{[^}\n]{0,200}\}|\$\w+", "nv"),
        (r"[^\n$]+|[\n$]", "sh"),
    ],
    "hole": [(r"\)", "si", "pop"), "root"],
})  # fmt: skip
