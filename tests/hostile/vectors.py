"""Texts that would run a script, ask for something or lead away, if anything let them.

They are made by combining what each class of attack consists of, as OWASP sorts them. In them CODE
stands for a script that leaves a trace, and THERE for an address that must not be visited.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, cycle, islice
from typing import Final

CODE: Final = "CODE"
THERE: Final = "THERE"


@dataclass(frozen=True, slots=True)
class Vector:
    """One attack."""

    kind: str
    text: str
    swallows: bool = False
    """Whether a browser takes what stands behind it for a part of it."""

    def armed(self, number: int, there: str) -> str:
        """Return the text with a script that tells this number, and an address."""
        code = f"document.documentElement.dataset.ran={number};alert({number})"
        return self.text.replace(CODE, code).replace(THERE, there)


# Handlers

_EVENTS = (
    *("abort", "afterprint", "afterscriptexecute", "animationcancel", "animationend"),
    *("animationiteration", "animationstart", "auxclick", "beforecopy", "beforecut", "beforeinput"),
    *("beforematch", "beforepaste", "beforeprint", "beforescriptexecute", "beforetoggle"),
    *("beforeunload", "begin", "blur", "bounce", "cancel", "canplay", "canplaythrough", "change"),
    *("click", "close", "contextmenu", "copy", "cuechange", "cut", "dblclick", "drag", "dragend"),
    *("dragenter", "dragexit", "dragleave", "dragover", "dragstart", "drop", "durationchange"),
    *("end", "ended", "error", "finish", "focus", "focusin", "focusout", "formdata"),
    *("fullscreenchange", "gotpointercapture", "hashchange", "input", "invalid", "keydown"),
    *("keypress", "keyup", "load", "loadeddata", "loadedmetadata", "loadstart", "message"),
    *("mousedown", "mouseenter", "mouseleave", "mousemove", "mouseout", "mouseover", "mouseup"),
    *("mousewheel", "pagehide", "pageshow", "paste", "pause", "play", "playing", "pointercancel"),
    *("pointerdown", "pointerenter", "pointermove", "pointerout", "pointerover", "pointerup"),
    *("popstate", "progress", "ratechange", "repeat", "reset", "resize", "scroll", "scrollend"),
    *("search", "securitypolicyviolation", "seeked", "seeking", "select", "selectionchange"),
    *("selectstart", "show", "slotchange", "start", "submit", "suspend", "timeupdate", "toggle"),
    *("touchstart", "transitionend", "transitionrun", "unhandledrejection", "unload"),
    *("volumechange", "waiting", "wheel", "webkitanimationend"),
)
_HOLDERS = (
    "<b {}>a</b>", "<p {} tabindex=1 autofocus>a</p>", "<img src=x {}>", "<body {}>", "<svg {}>",
    "<input autofocus {}>", "<details open {}><summary>a</summary>a</details>",
    "<video {}><source src=x></video>", "<audio src=x {}></audio>", "<marquee {}>a</marquee>",
    "<div style='animation: a 1s' {}>a</div>", "<a href='#a' {}>a</a>", "<iframe {}></iframe>",
    "<select autofocus {}><option>a</select>", "<textarea autofocus {}></textarea>",
    "<object data=x {}></object>", "<svg><animate attributeName=x dur=1s {} /></svg>",
    "<form {}><input type=submit></form>", "<table {}><tr><td>a</table>", "<x {}>a</x>",
)  # fmt: skip
_WRITINGS = (
    'on{}="CODE"', "on{}='CODE'", "on{}=CODE", 'ON{}="CODE"', 'on{} = "CODE"', 'on{}\n=\n"CODE"',
    '/on{}="CODE"', 'a="b"on{}="CODE"', "on{}=`CODE`", 'on{}="&#x63;CODE"', '\x0con{}="CODE"',
    "a='>' on{}='CODE'", 'on{}="javascript:CODE"', 'x=<b> on{}="CODE"',
)  # fmt: skip


def handlers() -> Iterator[Vector]:
    """Yield each event in two holders, and each way of writing a handler in each holder."""
    holders, writings = cycle(_HOLDERS), cycle(_WRITINGS)
    for event in (*_EVENTS, *_EVENTS):
        yield Vector("handler", next(holders).format(next(writings).format(event)))
    for holder in _HOLDERS:
        for writing in _WRITINGS:
            yield Vector("handler", holder.format(writing.format("load")))
            yield Vector("handler", holder.format(writing.format("focus")))


# Scripts

_SCRIPTS = (
    "<script>CODE</script>", "<SCRIPT>CODE</SCRIPT>", "<script >CODE</script >",
    "<script\n>CODE</script\n>", "<script/x>CODE</script>", "<script src='THERE/a.js'></script>",
    "<script src=//THERE></script>", "<script type=module>CODE</script>",
    "<script type=text/ecmascript>CODE</script>", "<script language=vbscript>CODE</script>",
    "<script>/*<!--*/CODE//--></script>", "<script><!--\nCODE\n--></script>",
    "<scr<script>ipt>CODE</scr</script>ipt>", "<<script>CODE//<</script>",
    "<script\x00>CODE</script>", "<scr\x00ipt>CODE</script>", "<script\u2028>CODE</script>",
    "\ufeff<script>CODE</script>", "\u00adscript<script>CODE</script>",
    "<script src=data:text/javascript,CODE></script>", "<script defer>CODE</script>",
    "<script async src='data:,CODE'></script>", "<script>CODE", "<script>CODE</script",
    "</script><script>CODE</script>", "</p><script>CODE</script>", "--><script>CODE</script>",
    "]]><script>CODE</script>", "'\"><script>CODE</script>", '\\"><script>CODE</script>',
    "</title><script>CODE</script>", "</textarea><script>CODE</script>",
    "</style><script>CODE</script>", "</noscript><script>CODE</script>",
    "</template><script>CODE</script>", "</xmp><script>CODE</script>",
    "&lt;script&gt;CODE&lt;/script&gt;", "\\<script>CODE\\</script>",
    "<script for=window event=onload>CODE</script>", "<script nomodule>CODE</script>",
    '<script type=importmap>{"imports": {"a": "THERE"}}</script>',
    '<script type=speculationrules>{"prefetch":[{"urls":["THERE"]}]}</script>',
    "<div><template shadowrootmode=open><script>CODE</script></template></div>",
    "<noscript><script>CODE</script></noscript>", "<template><script>CODE</script></template>",
    "<x:script xmlns:x='http://www.w3.org/1999/xhtml'>CODE</x:script>",
    "<?xml version='1.0'?><script>CODE</script>", "<!DOCTYPE x [<!ENTITY a 'CODE'>]><script>&a;",
    "<xml id=a><a><b>&lt;script>CODE&lt;/script></b></a></xml>", "<%<script>CODE</script>%>",
    "<comment><script>CODE</script></comment>", "<![if true]><script>CODE</script><![endif]>",
    "<!--[if gte IE 4]><script>CODE</script><![endif]-->", "<!--><script>CODE</script>-->",
    "<!-- --!><script>CODE</script>-->", "<!---!><script>CODE</script>", "<!--->CODE<script>CODE</script>",
)  # fmt: skip
_SWALLOWING = (
    "<!-- <script>CODE</script>", "<textarea><script>CODE</script>", "<title><script>CODE</script>",
    "<style><script>CODE</script>", "<xmp><script>CODE</script>", "<plaintext><script>CODE</script>",
    "<noscript><p title='</noscript><script>CODE</script>'>", "<iframe><script>CODE</script>",
    "<noembed><p title='</noembed><img src onerror=CODE>'>", "<select><script>CODE</script>",
    "<img src='x", '<a href="', "<b title='>", "<table><tr><td><select><script>CODE</script>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=CODE&gt;'>",
    "<svg></p><style><a id='</style><img src=1 onerror=CODE>'>", "<frameset><frame src=THERE>",
    "<noframes><p title='</noframes><img src onerror=CODE>'>", "<template><p title='</template><img src onerror=CODE>'>",
)  # fmt: skip


def scripts() -> Iterator[Vector]:
    """Yield elements that hold or name a script."""
    yield from (Vector("script", text) for text in _SCRIPTS)
    yield from (Vector("script", text, swallows=True) for text in _SWALLOWING)


# Addresses

ADDRESSES = (
    "javascript:CODE", "JaVaScRiPt:CODE", "&#106;avascript:CODE", "&#x6A;avascript:CODE",
    "java&#9;script:CODE", "java&#10;script:CODE", "java&Tab;script&colon;CODE", "java\tscript:CODE",
    " javascript:CODE", "&#1;javascript:CODE", "\x01javascript:CODE", "javascript&#58;CODE",
    "javascript&#0058CODE", "%6aavascript:CODE", "javascript:%43ODE;CODE", "javascript://%0aCODE",
    "javascript:/*a*/CODE", "javascript:void(CODE)", "javascript:'<script>CODE</script>'",
    "vbscript:CODE", "livescript:CODE", "mocha:CODE", "feed:javascript:CODE",
    "view-source:javascript:CODE", "jar:THERE!/a", "mhtml:THERE!a", "about:blank", "blob:THERE",
    "filesystem:THERE/a", "data:text/html,<script>CODE</script>",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", "data:,CODE",
    "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='CODE'/>",
    "data:application/xhtml+xml,<script xmlns='http://www.w3.org/1999/xhtml'>CODE</script>",
    "data:text/xml,<x:script xmlns:x='http://www.w3.org/1999/xhtml'>CODE</x:script>",
    "data:text/css,*{background:url(THERE)}", "DATA:TEXT/HTML,<img src onerror=CODE>",
    "THERE", "//THERE", "\\\\THERE", "/\\THERE", "https:THERE", "http:\\\\THERE", "ftp://THERE",
    "file:///etc/passwd", "file://localhost/etc/passwd", "///etc/passwd", "ws://THERE",
    "smb://THERE/a", "intent://THERE#Intent;end", "ms-word:ofe|u|THERE", "tel:1", "faq://elsewhere/",
    "chrome://version", "devtools://devtools/", "qrc:/a", "\ud83d\ude00javascript:CODE".encode("utf-16", "surrogatepass").decode("utf-16"),
)  # fmt: skip
CARRIERS = (
    '<a href="{}">a</a>', "<a href='{}' target=_blank>a</a>", "<a href={}>a</a>",
    '<map name=m><area shape=default href="{}"></map><img usemap=#m src=x>', '<img src="{}">',
    '<img srcset="{} 1x">', '<img lowsrc="{}" dynsrc="{}">', '<picture><source srcset="{}"><img></picture>',
    '<iframe src="{}"></iframe>', '<iframe srcdoc="<a href={}>a</a>"></iframe>', '<frame src="{}">',
    '<embed src="{}">', '<object data="{}"></object>', '<object><param name=movie value="{}"></object>',
    '<applet code="{}" codebase="{}"></applet>', '<form action="{}"><input type=submit></form>',
    '<form id=f></form><button form=f formaction="{}">a</button>', '<input type=image src="{}">',
    '<form><input type=submit formaction="{}"></form>', '<isindex action="{}">', '<video src="{}" autoplay></video>',
    '<video poster="{}"></video>', '<audio src="{}" autoplay></audio>', '<video><source src="{}"></video>',
    '<video><track default src="{}"></video>', '<link rel=stylesheet href="{}">', '<link rel=import href="{}">',
    '<link rel=icon href="{}">', '<link rel=prefetch href="{}">', '<link rel=preload as=script href="{}">',
    '<link rel=manifest href="{}">', '<link rel=preconnect href="{}">', '<base href="{}"><img src=a>',
    '<meta http-equiv=refresh content="0;url={}">', '<meta http-equiv=refresh content="0; {}">',
    '<svg><a xlink:href="{}"><text y=9>a</text></a></svg>', '<svg><image href="{}"></svg>', '<svg><use href="{}#a"/></svg>',
    '<svg><script href="{}" /></svg>', '<svg><feImage href="{}"/></svg>', '<svg><set attributeName=href to="{}"/></svg>',
    '<svg><a><animate attributeName=href values="{}"/><text y=9>a</text></a></svg>',
    '<math href="{}">a</math>', '<math><maction actiontype=statusline xlink:href="{}">a</maction></math>',
    '<table background="{}"><tr><td background="{}">a</table>', '<body background="{}">', '<blockquote cite="{}">a</blockquote>',
    '<a href="#" ping="{}">a</a>', '<bgsound src="{}">', '<layer src="{}"></layer>', '<html manifest="{}">',
    '<div style="background: url(\'{}\')">a</div>', '<style>@import "{}";</style>', '<p data-src="{}" src="{}">a</p>',
    "[a]({})", "[a](<{}>)", "![a]({})", "[a]: {}\n\n[a] ![a]", "<{}>", '[a](b){{: href="{}"}}', '![a](b){{: src="{}"}}',
    'a\n{{: style="background: url({})"}}', '[a]({} "b")', "[![a]({})]({})", "[^1]\n\n[^1]: [a]({})", "*[a]: {}\n\na",
    '{{% assign u = "{}" %}}<a href="{{{{ u }}}}">a</a>', "{{{{ '[a]({})' }}}}", '<a href="{{{{ "{}" | downcase }}}}">a</a>',
)  # fmt: skip


def addresses(most: int | None = None) -> Iterator[Vector]:
    """Yield addresses in what carries them: all, or so many that no two begin alike."""
    pairs = ((carrier, address) for carrier in CARRIERS for address in ADDRESSES)
    if most is not None:
        turns = zip(cycle(CARRIERS), cycle(ADDRESSES), strict=False)
        pairs = islice(turns, most)
    for carrier, address in pairs:
        yield Vector("address", carrier.format(*[address] * 2))


# Looks

_DECLARATIONS = (
    "width: expression(CODE)", "width: expre/**/ssion(CODE)", "width: \\65xpression(CODE)",
    "behavior: url(THERE/a.htc)", "-moz-binding: url(THERE/a.xml#a)", "background: url(THERE/a)",
    "background: url( 'THERE/a' )", "background: ur\\l(THERE/a)", "background: image(THERE/a)",
    "background-image: image-set('THERE/a' 1x)", "list-style: url(THERE/a)", "content: url(THERE/a)",
    "cursor: url(THERE/a), auto", "border-image: url(THERE/a)", "mask: url(THERE/a)", "filter: url(THERE/a#b)",
    "clip-path: url(THERE/a#b)", "shape-outside: url(THERE/a)", "offset-path: url(THERE/a)", "src: url(THERE/a)",
    "background: url(javascript:CODE)", "background: url(data:image/svg+xml,<svg/onload=CODE>)",
    "position: fixed; inset: 0", "--a: url(THERE/a); background: var(--a)", "font: 1em 'a'; src: url(THERE/f)",
    "color: red; } </style><script>CODE</script>", "background:\nurl(THERE/a)", "BACKGROUND: URL(THERE/a)",
    "background: url(//THERE)", "-webkit-mask-image: -webkit-image-set(url(THERE/a) 1x)", "x: attr(title url)",
    "@import 'THERE/a.css'", "background: cross-fade(url(THERE/a), red)", "background: paint(a)", "animation: a 0s",
)  # fmt: skip
_SHEETS = (
    "@import 'THERE/a.css';", "@import url(THERE/a.css) screen;", "@font-face { font-family: a; src: url(THERE/f) } p { font-family: a }",
    "@namespace a 'THERE';", "@charset 'x'; @import 'THERE';", "p { background: url(THERE/p) }", "@\\69mport 'THERE/a.css';",
    "a[href^='h'] { background: url(THERE/leak) }", "p::before { content: url(THERE/c) }", "@keyframes a { to { background: url(THERE/k) } } p { animation: a 1s }",
    "</style><img src onerror=CODE>", "<!-- </style><img src onerror=CODE> -->", "@document url(THERE) {}", "@supports (a: b) { p { background: url(THERE/s) } }",
    "@media all { p { background: url(THERE/m) } }", "@page { background: url(THERE/page) }", "@layer a; @import 'THERE/l.css' layer(a);", "p { background: image-set('THERE/i' 1x) }",
)  # fmt: skip


def looks() -> Iterator[Vector]:
    """Yield styles that run or fetch, as an attribute, as a sheet, and in kramdown's own way."""
    for declaration in _DECLARATIONS:
        yield Vector("style", f'<p style="{declaration}">a</p>')
        yield Vector("style", f"<style>p {{ {declaration} }}</style>")
        yield Vector("style", f'a\n{{: style="{declaration}"}}')
    for sheet in _SHEETS:
        yield Vector("style", f"<style>{sheet}</style>")
        yield Vector("style", f"<svg><style>{sheet}</style></svg>")


# Other namespaces, and trees that are another when they are written and read again

_DRAWINGS = (
    "<svg onload=CODE>", "<svg><script>CODE</script></svg>", "<svg><script href=data:,CODE /></svg>",
    "<svg><foreignObject><script>CODE</script></foreignObject></svg>", "<svg><foreignObject><iframe srcdoc='<script>CODE</script>'></iframe></foreignObject></svg>",
    "<svg><a href=javascript:CODE><rect width=99 height=99 /></a></svg>", "<svg><use href='data:image/svg+xml,<svg id=a xmlns=http://www.w3.org/2000/svg onload=CODE />#a'/></svg>",
    "<svg><animate onbegin=CODE attributeName=x dur=1s>", "<svg><set onbegin=CODE attributeName=x>", "<svg><animateTransform onbegin=CODE>",
    "<svg><handler xmlns:ev='http://www.w3.org/2001/xml-events' ev:event=load>CODE</handler></svg>", "<svg><listener event=load handler=#a /></svg>",
    "<svg><title><img src onerror=CODE></title></svg>", "<svg><desc><img src onerror=CODE></desc></svg>", "<svg><style><img src onerror=CODE></style></svg>",
    "<svg><!--</svg><img src onerror=CODE>-->", "<svg><![CDATA[</svg><img src onerror=CODE>]]>", "<svg><p><style><!--</style><img src onerror=CODE>",
    "<svg xmlns:xlink='http://www.w3.org/1999/xlink'><image xlink:href='THERE/a' onerror=CODE /></svg>", "<svg><filter id=a><feImage href=THERE/a /></filter></svg>",
    "<math><mi//xlink:href='javascript:CODE'>a</mi></math>", "<math><annotation-xml encoding='text/html'><script>CODE</script></annotation-xml></math>",
    "<math><mtext><script>CODE</script></mtext></math>", "<math><style><img src onerror=CODE></style></math>", "<math><mglyph src=THERE/a></mglyph></math>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=CODE>", "<form><math><mtext></form><form><mglyph><svg><mtext><style><path id='</style><img onerror=CODE src>'>",
    "<math><mtext><table><mglyph><style><math><img src onerror=CODE>", "<svg><math><mtext><style><img src onerror=CODE>", "<math><!--</math><img src onerror=CODE>-->",
    "<noscript><style><a title='</style><img src onerror=CODE>'></style></noscript>", "<p><noscript></p><img src onerror=CODE>", "<div><style><!--</style><a title='--><img src onerror=CODE>'></div>",
    "<listing>&lt;img src onerror=CODE&gt;</listing>", "<p id='&lt;/p>&lt;img src onerror=CODE>'>a</p>", "<a title='--><img src onerror=CODE>'>a</a>", "<!--a--!><img src onerror=CODE>",
    "<table><svg><style><a title='</style><img src onerror=CODE>'></table>", "<select><option><style><img src onerror=CODE></style></select>", "<select><template><img src onerror=CODE></template></select>",
    "<details><summary><svg><style><a title='</style><img src onerror=CODE>'>", "<font><svg><font color=a><img src onerror=CODE>", "<b><table><i><math><td><img src onerror=CODE>",
    "<h1><p><svg><p><img src onerror=CODE>", "<a><table><a><svg><desc><img src onerror=CODE></desc></svg>", "<dl><dt><math><mi><dd><img src onerror=CODE>", "<button><p><button><img src onerror=CODE>",
    "<ruby><rp><svg><style><img src onerror=CODE>", "<frameset onload=CODE>", "<html onmouseover=CODE><head><base href=THERE>", "<colgroup><svg><style></colgroup><img src onerror=CODE>", "<keygen autofocus onfocus=CODE>",
    "<dialog open onclose=CODE><form method=dialog><button>a</button></form></dialog>", "<p popover onbeforetoggle=CODE id=a>a</p><button popovertarget=a>a</button>", "<object><embed src=THERE/a></object>", "<portal src=THERE></portal>", "<fencedframe src=THERE></fencedframe>",
)  # fmt: skip
_BROKEN = (
    "<img src=x onerror=CODE//", "<img src=x onerror=CODE", "<img src='x' onerror='CODE'x>", '<img """><script>CODE</script>">', "<img src=x\u00a0onerror=CODE>", "<img\tsrc=x\tonerror=CODE>", "<img/src=x/onerror=CODE>",
    "<img src=x onerror\x00=CODE>", "<img\x0bsrc=x onerror=CODE>", "<\x00img src=x onerror=CODE>", "<img src=`x` onerror=CODE>", "<img alt=`<script>CODE</script>`>", "< img src=x onerror=CODE>", "<img src=x onerror=CODE ", "\uff1cimg src=x onerror=CODE\uff1e",
    "&#60;img src=x onerror=CODE&#62;", "&amp;lt;img src=x onerror=CODE&amp;gt;", "%3Cimg src=x onerror=CODE%3E", "\\u003cimg src=x onerror=CODE\\u003e", "\\x3cimg src=x onerror=CODE\\x3e", "+ADw-script+AD4-CODE+ADw-/script+AD4-", "\u2039img src=x onerror=CODE\u203a",
    "<b/><img src onerror=CODE>", "<b a='\"' c='><img src onerror=CODE>'>", "<b a=\"'\" c=\"><img src onerror=CODE>\">", "</ img src onerror=CODE>", "<! img src onerror=CODE>", "<? img src onerror=CODE>", "<img src=x onerror=CODE>\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"), "<div\n\n\nonclick=CODE>a</div>", "<div markdown=1 onclick=CODE>\n*a*\n</div>",
    '<img src="x" title="a"onerror="CODE">', "<img src=x:alert(1) onerror=CODE>", "<body/onload=CODE>", "<input/onfocus=CODE/autofocus>", '<a href="x"onclick="CODE">a</a>', '<b onclick="&quot;;CODE">a</b>',
)  # fmt: skip


def trees() -> Iterator[Vector]:
    """Yield drawings, formulas, and what is broken in writing."""
    yield from (
        Vector("tree", text, swallows="<!--" in text or "style" in text) for text in _DRAWINGS
    )
    yield from (Vector("broken", text) for text in _BROKEN)


# What our own tools read

_OURS = (
    'a\n{: onclick="CODE"}', '*a*{: onmouseover="CODE"}', "{: onclick='CODE' }\na", "# a {#b onclick=CODE}", "# a\n{: id=\"a' onclick='CODE\"}", '# a {#"><script>CODE</script>}', '{:x: onclick="CODE"}\n\na\n{:x}',
    '- {: onclick="CODE"} a', '| a |{: onclick="CODE"}\n|---|\n| b |', '> a\n{: onclick="CODE"}', '![a](b "c\\" onerror=\\"CODE"){: onerror="CODE"}', '[a](b){: onclick="CODE" style="position: fixed"}',
    '``` "><script>CODE</script>\na\n```', '```js" onclick="CODE\na\n```', "~~~ a'><img src onerror=CODE>\na\n~~~", "```html\n<script>CODE</script>\n```", "    <script>CODE</script>", "`<script>CODE</script>`", "`` `<script>CODE</script> ``",
    "[^<script>CODE</script>]\n\n[^<script>CODE</script>]: a", '[^a" onclick="CODE]\n\n[^a" onclick="CODE]: b', "*[<script>CODE</script>]: a\n\n<script>CODE</script>", '*[a]: "><script>CODE</script>\n\na',
    "$$<script>CODE</script>$$", "$$\n</script><script>CODE</script>\n$$", "{::nomarkdown}<script>CODE</script>{:/}", '{::nomarkdown type="html"}\n<img src onerror=CODE>\n{:/}', '{::options parse_block_html="true" /}\n<script>CODE</script>', "{::comment}--><script>CODE</script>{:/}",
    "a | <script>CODE</script>\n--|--\nb | c", "a\n: <script>CODE</script>", '<http://a" onclick="CODE>', '<a@b.c"onclick=CODE>', '[a](" onclick="CODE)', "[a](b \"'onclick='CODE\")", "[a](b '\" onclick=\"CODE')", '![" onerror="CODE](x)', '![a](x" onerror="CODE)', "[<script>CODE</script>](b)",
    "[a]: b '\" onclick=\"CODE'\n\n[a]", "# <script>CODE</script>", "<script>CODE</script>\n===", "1. <script>CODE</script>", '* TOC\n{:toc onclick="CODE"}\n\n# a<script>CODE</script>', "&lt;script>CODE&lt;/script>", "a  \n<script>CODE</script>  \nb", "\\<img src onerror=CODE>", "&#x3c;script>CODE</script>",
    "{{ '<script>CODE</script>' }}", "{{ \"<img src onerror='CODE'>\" | escape }}", "{{ '%3Cscript%3ECODE%3C/script%3E' | url_decode }}", "{{ '&lt;script&gt;CODE&lt;/script&gt;' | replace: '&lt;', '<' | replace: '&gt;', '>' }}", "{{ 'PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==' | base64_decode }}", "{% capture a %}<script>CODE</script>{% endcapture %}{{ a }}",
    "{% assign a = '<scr' %}{% assign b = 'ipt>CODE</script>' %}{{ a }}{{ b }}", "{{ '<' }}script>CODE</script>", "<{{ 'script' }}>CODE</{{ 'script' }}>", "<b {{ 'onclick' }}=\"CODE\">a</b>", "<a href=\"{{ 'javascript' }}:CODE\">a</a>", "{% raw %}<script>CODE</script>{% endraw %}", "{{ '<script>CODE</script>' | markdownify }}", "{{ '[a](javascript:CODE)' | markdownify }}",
    "{{ '\"><script>CODE</script>' | cgi_escape }}", "{{ '<script>CODE</script>' | jsonify }}", "{{ '<<script>script>CODE</script>' | strip_html }}", "{% comment %}{% endcomment %}<script>CODE</script>", "{{ site.nothing | default: '<script>CODE</script>' }}", "{% for a in (1..2) %}<script>CODE</script>{% endfor %}", '{% highlight "><script>CODE</script> %}a{% endhighlight %}', "{% highlight html %}<script>CODE</script>{% endhighlight %}",
    "{% <script>CODE</script> %}", "{{ <script>CODE</script> }}", "{{ site['<img src onerror=CODE>'] }}", "{{ 'a' | <img src onerror=CODE> }}", "{% include '<img src onerror=CODE>' %}", "{% include hostile.html a='<script>CODE</script>' %}", "{% include_relative <script>CODE</script> %}", "{% link <script>CODE</script> %}", "{% nothing <img src onerror=CODE> %}", "{% if <img src onerror=CODE> %}a{% endif %}", "{% cycle '<script>CODE</script>' %}", "{% case a %}{% when <script>CODE</script> %}{% endcase %}",
    "<!--faq:1:answer#0--><script>CODE</script><!--/faq-->", "<!--/faq--><script>CODE</script>", "\ufdd0answer\ufdd1<script>CODE</script>\ufdd2", "\x02<script>CODE</script>\x03", "chipgggggggggggggggg<script>CODE</script>", "<span class='liquid-chip' onclick='CODE'>a</span>", "<faq-glass onclick=CODE>a</faq-glass>",
)  # fmt: skip
#: What the script of the window asks the page for, and what must not answer in its place.
_NAMES = (
    "faq", "document", "body", "head", "documentElement", "querySelector", "querySelectorAll", "createElement", "createTreeWalker", "createRange", "adoptNode", "adoptedStyleSheets", "getElementById", "page", "state", "marks", "attributes", "childNodes", "children", "remove", "dataset", "id", "nodeType", "nodeName", "localName", "parentNode", "parentElement",
    "insertBefore", "removeAttribute", "setAttribute", "getAttribute", "hasAttribute", "innerHTML", "outerHTML", "content", "cloneNode", "isEqualNode", "nextSibling", "previousSibling", "classList", "closest", "getBoundingClientRect", "compareDocumentPosition", "contains", "textContent", "append", "__proto__", "constructor", "toString", "cookie", "location", "defaultView", "isConnected", "style", "styleSheets",
)  # fmt: skip
_CLOBBERING = (
    "<form name={0} id={0}><input name={0}><input id={0} name=x></form>", "<img name={0} id={0}>", "<a id={0} name={0}>a</a><a id={0}>b</a>", "<form><button name={0}>a</button></form>", "<object name={0} id={0}></object>", "<p id={0} data-id=1 data-line=1>a</p>", "<embed name={0} id={0}><iframe name={0}></iframe>",
)  # fmt: skip


def ours() -> Iterator[Vector]:
    """Yield what kramdown, Liquid and the page's own script would have to be tricked with."""
    yield from (Vector("ours", text) for text in _OURS)
    for shape in _CLOBBERING:
        yield from (Vector("names", shape.format(name)) for name in _NAMES)


def every(most_addresses: int | None = None) -> list[Vector]:
    """Return all vectors without those that are the same, in an order that never changes."""
    found = chain(handlers(), scripts(), addresses(most_addresses), looks(), trees(), ours())
    return list(dict.fromkeys(found))
