"""Perl: a sign before a name says what it holds."""

from editor.preview.kramdown.rouge.grammar import Grammar, Words, words

_WORDS = Words(
    "nv",
    {
        "k": words("""
            BEGIN CHECK END INIT case continue do else elsif for foreach if last my new next our
            print redo reset return sub then unless until use while
        """),
        "nb": words("""
            abs accept alarm atan2 bind binmode bless caller chdir chmod chomp chop chown chr
            chroot close closedir connect cos crypt dbmclose dbmopen defined delete die dump
            each endgrent endhostent endnetent endprotoent endpwent endservent eof eval exec
            exists exit exp fcntl fileno flock fork format formline getc getgrent getgrgid
            getgrnam gethostbyaddr gethostbyname gethostent getlogin getnetbyaddr getnetbyname
            getnetent getpeername getpgrp getppid getpriority getprotobyname getprotobynumber
            getprotoent getpwent getpwnam getpwuid getservbyname getservbyport getservent
            getsockname getsockopt glob gmtime goto grep hex import index int ioctl join keys
            kill lc lcfirst length link listen local localtime lock log lstat map mkdir msgctl
            msgget msgrcv msgsnd no oct open opendir ord pack package pipe pop pos printf
            prototype push quotemeta rand read readdir readline readlink readpipe recv ref
            rename require reverse rewinddir rindex rmdir say scalar seek seekdir select semctl
            semget semop send setgrent sethostent setnetent setpgrp setpriority setprotoent
            setpwent setservent setsockopt shift shmctl shmget shmread shmwrite shutdown sin
            sleep socket socketpair sort splice split sprintf sqrt srand stat study substr
            symlink syscall sysopen sysread sysseek system syswrite tell telldir tie tied time
            times tr truncate uc ucfirst umask undef unlink unpack unshift untie utime values
            vec wait waitpid wantarray warn write
        """),
        "ow": words("""
            and cmp eq ge gt le lt ne not or
        """),
        "bp": words("""
            DATA
        """),
    },
)

_PART = r"/(?:\\.|[^/\\\n])*"
_MATCH = rf"(?:m?{_PART}/|(?:s|y|tr){_PART}{_PART}/|s\{{[^}}]*\}}\{{[^}}]*\}})[a-z]*"

PERL = Grammar({
    "root": [
        (r"#.*", "c1"),
        (r"^=[a-zA-Z][\s\S]*?^=cut\b.*", "cm"),
        (r"__(?:END|DATA)__[\s\S]*", "cp"),
        (r"\s+", ""),
        (r"(sub)(\s+)([A-Za-z_]\w*)", ("k", "k", "nf")),
        (r"(package)(\s+)(?:((?:\w+::)+))?(\w+)", ("nb", "", "nn", "nv")),
        (rf"(=~|!~)(\s*)({_MATCH})", ("o", "", "sr")),
        (r"(?:qw|qq|qr|q|qx)(?:\{[^}]*\}|\([^)]*\)|\[[^\]]*\]|<[^>]*>|/[^/]*/)", "sx"),
        (r"(\w+)(\s*)(=>)", ("s", "", "o")),
        (r"(?<=[(,=])(\s*)(/(?:\\.|[^/\\\n])*/[a-z]*)", ("", "sr")),
        (r"\$_(?!\w)|\$[!@/\\,;.&0](?!\w)", "vg"),
        (r"\$#\{?\$?\w+|[$@%&]\$*(?:\w+(?:::\w+)*|\{\^?\w+\})|[@%]_", "nv"),
        (r"(?:\w+::)+(?=\w)", "nn"),
        (r"[A-Za-z_]\w*", _WORDS),
        (r"0[xX][\da-fA-F]+", "mh"),
        (r"0[bB][01]+", "mb"),
        (r"\d[\d_]*\.\d[\d_]*(?:[eE][-+]?\d+)?|\d+[eE][-+]?\d+", "mf"),
        (r"\d[\d_]*", "mi"),
        (r'"', "p", "double"),
        (r"'", "p", "single"),
        (r"\.\.|[-+/*%=<>&^|!~\\?:.]", "o"),
        (r"[()\[\]{},;]", "p"),
    ],
    "double": [
        (r'"', "p", "pop"),
        (r"\\(?:x[\da-fA-F]{1,2}|[\s\S])", "se"),
        (r"[$@]\w+(?:::\w+)*", "si"),
        (r'[^\\"$@]+|[$@]', "s2"),
    ],
    "single": [(r"'", "p", "pop"), (r"\\['\\]", "se"), (r"[^\\']+|\\", "s1")],
})  # fmt: skip
