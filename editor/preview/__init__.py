"""How a page will look: Liquid, Markdown, the page around them, and the process that renders."""
