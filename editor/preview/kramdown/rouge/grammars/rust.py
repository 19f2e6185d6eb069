"""Rust: what stands behind a name decides on it."""

from editor.preview.kramdown.rouge.grammar import Grammar, Words, any_of, words

_TABLE = {
    "k": words("""
        Self abstract as async await become box break const continue crate do dyn else enum extern
        false final fn for if impl in let loop macro match mod move mut override priv pub ref
        return self static struct super trait true try type typeof union unsafe unsized use
        virtual where while yield
    """),
    "nb": words("""
        Arc AsMut AsRef Box Clone Copy Default DoubleEndedIterator Drop Eq Err ExactSizeIterator
        Extend Fn FnMut FnOnce From Into IntoIterator Iterator None Ok Option Ord PartialEq
        PartialOrd Rc Result Send Sized Some String Sync Unpin Vec bool char drop f32 f64 float
        i128 i16 i32 i64 i8 int isize str u128 u16 u32 u64 u8 uint usize
    """),
}
_WORDS = Words("n", _TABLE)

RUST = Grammar({
    "root": [
        (r"\s+", ""),
        (r"//[/!].*", "cd"),
        (r"/\*[*!](?:[^*]|\*(?!/))*\*/", "cd"),
        (r"//.*", "c1"),
        (r"/\*", "cm", "comment"),
        (r"#!?\[", "nd", "attribute"),
        (r"(?:macro_rules|[^\W\d]\w*)!(?!=)", "nd"),
        (r"->|=>", "k"),
        (rf"(?:{any_of(_TABLE['k'])})\b", "k"),
        (r"\.await\b", "k"),
        (r"\.[^\W\d]\w*(?=\s*\()", "nf"),
        (r"\.[^\W\d]\w*", "py"),
        (r"[^\W\d]\w*(?=\s*\()", "nf"),
        (r"[^\W\d]\w*(?=\s*::)", "nn"),
        (r'b?r(#*)"[\s\S]*?"\1', "s"),
        (r'b?"', "s", "string"),
        (r"b?'(?:\\u\{[\da-fA-F]+\}|\\x[\da-fA-F]{2}|\\.|[^\\'\n])'", "sc"),
        (r"'static\b", "k"),
        (r"'[^\W\d]\w*", "nv"),
        (r"\$[^\W\d]\w*(?::\w+)?", "nv"),
        (r"\$(?=\()", "nv"),
        (r"[^\W\d]\w*", _WORDS),
        (r"\.\d+", "na"),
        (r"0[xob][\da-fA-F_]+(?:[iu](?:8|16|32|64|128|size))?", "mi"),
        (r"\d[\d_]*(?:\.\d[\d_]*(?:[eE][-+]?\d+)?|[eE][-+]?\d+)(?:f32|f64)?", "mf"),
        (r"\d[\d_]*(?:f32|f64)", "mf"),
        (r"\d[\d_]*\.(?![.\w])", "mf"),
        (r"\d[\d_]*(?:[iu](?:8|16|32|64|128|size))?", "mi"),
        (r"\.\.=?|[-*/+<>=!%&^?@~]", "o"),
        (r"[(){}\[\]|,:;.]", "p"),
    ],
    "comment": [(r"/\*", "cm", "comment"), (r"\*/", "cm", "pop"), (r"[^*/]+|[*/]", "cm")],
    "attribute": [
        (r"\]", "nd", "pop"),
        (r"\[", "nd", "attribute"),
        (r"\s+", ""),
        (r'"', "s", "string"),
        (r'[^"\[\]\s]+', "nd"),
    ],
    "string": [
        (r'"', "s", "pop"),
        (r"\\(?:u\{[\da-fA-F]+\}|x[\da-fA-F]{2}|[\s\S])", "se"),
        (r'[^\\"]+|\\', "s"),
    ],
})  # fmt: skip
