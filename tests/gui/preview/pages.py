"""Pages as the renderer writes them, and the log lines that the web engine may write here."""


def article(item_id: int, text: str = "Answer", anchor: str = "") -> str:
    """Return one article of a page."""
    name = anchor or f"q{item_id}"
    return (
        f'<article class="faq-item" id="{name}" data-id="{item_id}">'
        f'<h3>Question {item_id}?</h3><div class="answer"><p>{text}</p></div></article>'
    )


def topic(topic_id: int, *articles: str) -> str:
    """Return a topic with its articles."""
    inside = "\n".join(articles)
    return (
        f'<section class="faq-topic" id="t{topic_id}" data-id="{topic_id}">'
        f"<h2>Topic {topic_id}</h2>\n{inside}</section>"
    )


PAGE = "\n".join(
    (
        "<h1>Tea</h1>",
        topic(100, article(1), article(2)),
        topic(200, article(3)),
        article(4),
        '<section class="body"><p>The end.</p></section>',
    )
)

#: Lines that the web engine writes on a machine without a graphics card or a system bus.
HARMLESS = (
    "^QRhiGles2: Failed to create",
    "^Failed to create RHI for backend: OpenGL",
    "^GPUInfo not initialized on GpuInfoUpdate",
    "ulkan",
    "^Unable to detect GPU vendor",
    "^This plugin does not support propagateSizeHints",
)
