"""Style sheets: CSS and SCSS."""

from editor.preview.kramdown.rouge.grammar import Grammar, Words, words

_PROPERTIES = {
    "nl": words("""
        -moz-x -tc- -webkit-line-clamp align-content align-items align-self alignment-adjust
        alignment-baseline all animation animation-delay animation-direction animation-duration
        animation-fill-mode animation-iteration-count animation-name animation-play-state
        animation-timing-function appearance azimuth backface-visibility background
        background-attachment background-clip background-color background-image
        background-origin background-position background-repeat background-size baseline-shift
        binding bookmark-label bookmark-level bookmark-state bookmark-target border
        border-bottom border-bottom-color border-bottom-left-radius border-bottom-right-radius
        border-bottom-style border-bottom-width border-collapse border-color border-image
        border-image-outset border-image-repeat border-image-slice border-image-source
        border-image-width border-left border-left-color border-left-style border-left-width
        border-radius border-right border-right-color border-right-style border-right-width
        border-spacing border-style border-top border-top-color border-top-left-radius
        border-top-right-radius border-top-style border-top-width border-width bottom box-align
        box-decoration-break box-direction box-flex box-flex-group box-lines box-orient box-pack
        box-shadow box-sizing break-after break-before break-inside caption-side clear clip
        clip-path clip-rule color column-count column-fill column-gap column-rule
        column-rule-color column-rule-style column-rule-width column-span column-width columns
        content counter-increment counter-reset crop cue cue-after cue-before cursor direction
        display dominant-baseline drop-initial-after-adjust drop-initial-after-align
        drop-initial-before-adjust drop-initial-before-align drop-initial-size
        drop-initial-value elevation empty-cells filter fit fit-position flex flex-basis
        flex-direction flex-flow flex-grow flex-shrink flex-wrap float float-offset font
        font-family font-feature-settings font-kerning font-language-override font-size
        font-size-adjust font-stretch font-style font-synthesis font-variant
        font-variant-alternates font-variant-caps font-variant-east-asian font-variant-ligatures
        font-variant-numeric font-variant-position font-weight grid-column grid-columns grid-row
        grid-rows grid-template hanging-punctuation height hyphenate-after hyphenate-before
        hyphenate-character hyphenate-lines hyphenate-resource hyphens icon image-orientation
        image-rendering image-resolution ime-mode inline-box-align justify-content left
        letter-spacing line-break line-height line-stacking line-stacking-ruby
        line-stacking-shift line-stacking-strategy list-style list-style-image
        list-style-position list-style-type margin margin-bottom margin-left margin-right
        margin-top mark mark-after mark-before marks marquee-direction marquee-loop
        marquee-play-count marquee-speed marquee-style mask max-height max-width min-height
        min-width move-to mso- nav-down nav-index nav-left nav-right nav-up object-fit
        object-position opacity order orphans outline outline-color outline-offset outline-style
        outline-width overflow overflow-style overflow-wrap overflow-x overflow-y padding
        padding-bottom padding-left padding-right padding-top page page-break-after
        page-break-before page-break-inside pause pause-after pause-before perspective
        perspective-origin phonemes pitch pitch-range play-during pointer-events position
        prince- punctuation-trim quotes rendering-intent resize rest rest-after rest-before
        richness right rotation rotation-point ruby-align ruby-overhang ruby-position ruby-span
        size speak speak-as speak-header speak-numeral speak-punctuation speech-rate src stress
        string-set tab-size table-layout target target-name target-new target-position
        text-align text-align-last text-combine-horizontal text-decoration text-decoration-color
        text-decoration-line text-decoration-skip text-decoration-style text-emphasis
        text-emphasis-color text-emphasis-position text-emphasis-style text-height text-indent
        text-justify text-orientation text-outline text-overflow text-rendering text-shadow
        text-space-collapse text-transform text-underline-position text-wrap top transform
        transform-origin transform-style transition transition-delay transition-duration
        transition-property transition-timing-function unicode-bidi vertical-align visibility
        voice-balance voice-duration voice-family voice-pitch voice-range voice-rate
        voice-stress voice-volume volume white-space widows width word-break word-spacing
        word-wrap writing-mode z-index
    """),
}
_VALUES = {
    "nb": words("""
        absolute always armenian auto avoid baseline below blink block bold bolder both bottom
        capitalize center circle close-quote collapse condensed crosshair cursive dashed decimal
        decimal-leading-zero default digits disc dotted double e-resize expanded extra-condensed
        extra-expanded fantasy fixed georgian groove help hidden hide icon inherit inline
        inline-table inset inside invert italic justify large larger left lighter line-through
        list-item lower-alpha lower-greek lower-roman lowercase ltr medium middle monospace
        n-resize ne-resize no-close-quote no-open-quote no-repeat none normal nowrap nw-resize
        oblique open-quote outset outside overline pointer px relative repeat repeat-x repeat-y
        rgb ridge right s-resize sans-serif scroll se-resize semi-condensed semi-expanded
        separate serif show small-caps smaller solid square static sw-resize table-caption
        table-cell table-column table-column-group table-footer-group table-header-group
        table-row table-row-group text thick thin top transparent ultra-condensed ultra-expanded
        underline upper-alpha upper-latin upper-roman uppercase url visible w-resize wait
        x-large x-small xx-large xx-small
    """),
    "no": words("""
        aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond blue
        blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue cornsilk
        crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkkhaki darkmagenta
        darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue
        darkslategray darkturquoise darkviolet deeppink deepskyblue dimgray dodgerblue firebrick
        floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod gray green
        greenyellow honeydew hotpink indianred indigo ivory khaki lavender lavenderblush
        lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgreen
        lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray lightsteelblue
        lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid
        mediumpurple mediumseagreen mediumslateblue mediumspringgreen mediumturquoise
        mediumvioletred midnightblue mintcream mistyrose moccasin navajowhite navy oldlace olive
        olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred
        papayawhip peachpuff peru pink plum powderblue purple red rosybrown royalblue
        saddlebrown salmon sandybrown seagreen seashell sienna silver skyblue slateblue
        slategray snow springgreen steelblue tan teal thistle tomato turquoise violet wheat
        white whitesmoke yellow yellowgreen
    """),
}

_UNITS = (
    "%|Hz|ch|cm|deg|dpcm|dpi|dppx|em|ex|grad|in|kHz|mm|ms|pc|pt|px|rad|rem|s|turn|vh|vmax|vmin|vw"
)
_NUMBER = rf"-?(?:\d+\.\d+|\.\d+|\d+)(?:%|(?:{_UNITS})(?![\w-]))?"
_PROPERTY = Words("py", _PROPERTIES)
_VALUE = Words("n", _VALUES)
_VENDOR = r"-(?:ah|atsc|hp|khtml|moz|ms|o|rim|ro|tc|wap|webkit|xv)-[\w-]*"

CSS = Grammar({
    "root": [
        "space",
        (r"\{", "p", "rules"),
        (r"::?[a-zA-Z_-][\w-]*", "nd"),
        (r"\.[a-zA-Z_-][\w-]*", "nc"),
        (r"#[a-zA-Z_-][\w-]*", "nf"),
        (r"@[\w-]+", "k", "at"),
        (r"[a-zA-Z_-][\w-]*", "nt"),
        (r"[~^*!%&|+=@:;,./?<>()\[\]$-]", "o"),
        "strings",
    ],
    "space": [(r"\s+", ""), (r"/\*(?:[^*]|\*(?!/))*\*/", "c")],
    "strings": [
        (r'"(?:\\[\s\S]|[^\\"])*"', "s1"),
        (r"'(?:\\[\s\S]|[^\\'])*'", "s2"),
    ],
    "rules": [
        "space",
        (r"\}", "p", "pop"),
        (r"(\.[a-zA-Z_-][\w-]*)(\s*)(\{)", ("nc", "", "p"), "rules"),
        "property",
    ],
    "property": [
        (rf"({_VENDOR})(\s*)(:)", ("nl", "", "p"), "value"),
        (r"([\w-]+)(\s*)(:)", (_PROPERTY, "", "p"), "value"),
    ],
    "declaration": ["property", (r"", "", "pop")],
    "value": ["space", (r"(?=\})", "", "pop"), (r";", "p", "pop"), "values"],
    "values": [
        (r"url\([^)\n]*\)", "sx"),
        (r"#[\da-fA-F]{1,6}", "m"),
        (_NUMBER, "m"),
        (r"!\s*important\b", "cp"),
        (r"[(),/:.]", "p"),
        "strings",
        (r"[a-zA-Z_-][\w-]*", _VALUE),
    ],
    "at": ["space", (r"\{", "p", "!nested"), (r";", "p", "pop"), "values"],
    "nested": [
        "space",
        (r"\}", "p", "pop"),
        (r"(?=[\w-]+\s*:[^{}]*[;}])", "", "declaration"),
        "root",
    ],
})  # fmt: skip

_SCSS_PROPERTY = Words("na", _PROPERTIES)

SCSS = Grammar({
    "root": [
        "space",
        (r"(\$[\w-]+)(\s*)(:)", ("nv", "", "p"), "value"),
        (r"\$[\w-]+", "nv"),
        (r"@(?:include)\b", "k", "include"),
        (r"@(?:mixin|function)\b", "k", "mixin"),
        (r"@extend\b", "k", "selector"),
        (r"@[\w-]+", "k", "at"),
        (r"\{", "p"),
        (r"\}", "p"),
        (r"(?=-?[a-zA-Z][\w-]*\s*:(?!:)(?:\s|[^;{]*;|[^{;]*\}))", "", "property"),
        "selectors",
    ],
    "space": [(r"\s+", ""), (r"//.*", "c1"), (r"/\*(?:[^*]|\*(?!/))*\*/", "cm")],
    "selectors": [
        (r"#\{", "si", "hole"),
        (r"::?[a-zA-Z_-][\w-]*", "nd"),
        (r"\.(?:[\w-]|#(?!\{))*", "nc"),
        (r"#[\w-]+", "nn"),
        (r"%[\w-]+", "nv"),
        (r"&", "k"),
        (r"-?[a-zA-Z_][\w-]*", "nt"),
        (r"[~^*!&|=@:,./?<>+-]", "o"),
        (r"[()\[\];]", "p"),
        "strings",
    ],
    "selector": [(r";", "p", "pop"), (r"(?=[{}])", "", "pop"), "space", "selectors"],
    "include": ["space", (r"[\w.-]+", "nd", "!value")],
    "mixin": ["space", (r"[\w-]+", "nf", "!at")],
    "property": [
        (rf"({_VENDOR})(\s*)(:)", ("nl", "", "p"), "!value"),
        (r"([\w-]+)(\s*)(:)", (_SCSS_PROPERTY, "", "p"), "!value"),
    ],
    "value": ["space", (r";", "p", "pop"), (r"(?=[{}])", "", "pop"), "values"],
    "at": ["space", (r";", "p", "pop"), (r"(?=[{}])", "", "pop"), "values"],
    "values": [
        (r"#\{", "si", "hole"),
        (r"url\([^)\n]*\)", "sx"),
        (r"#(?:[\da-fA-F]{6}|[\da-fA-F]{3})", "mh"),
        (r"-?\.\d+(?:%|\w*)", "mi"),
        (r"-?\d+(?:%|[a-zA-Z]\w*)?", "m"),
        (r"(!)(\w+)", ("o", _VALUE)),
        (r"\$[\w-]+", "nv"),
        (r"%[\w-]+", "nv"),
        (r"[()]", "p"),
        (r"[a-zA-Z_-][\w-]*(?=\s*\()", "nf"),
        (r"[a-zA-Z_-][\w-]*", _VALUE),
        (r"[-+*/%=<>!,:.]", "o"),
        "strings",
    ],
    "hole": [(r"\}", "si", "pop"), "space", "values"],
    "strings": [
        (r'"', "s2", "double"),
        (r"'", "s1", "single"),
    ],
    "double": [(r'"', "s2", "pop"), (r"\\.", "se"), (r"#\{", "si", "hole"), (r'[^"\\#]+|#', "s2")],
    "single": [(r"'", "s1", "pop"), (r"\\.", "se"), (r"#\{", "si", "hole"), (r"[^'\\#]+|#", "s1")],
})  # fmt: skip
