"""The HTML document around what is rendered."""

import html

#: What a page of the preview may load: looks and pictures out of the program, nothing else.
POLICY = (
    "default-src 'none'; img-src faq: data:; font-src faq: data:; style-src 'unsafe-inline' faq:; "
    "script-src 'none'; form-action 'none'; base-uri 'none'"
)


def shell(css: str, fragment: str, *, dark: bool = False, title: str = "FAQ") -> str:
    """Return a whole document that runs nothing and fetches nothing."""
    theme = "dark" if dark else "light"
    return (
        f'<!DOCTYPE html>\n<html data-faq="own" data-theme="{theme}">\n'
        '<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">\n'
        f"<title>{html.escape(title)}</title>\n<style>\n{css}</style>\n</head>\n"
        f'<body><main id="page">\n{fragment}\n</main></body>\n</html>\n'
    )
