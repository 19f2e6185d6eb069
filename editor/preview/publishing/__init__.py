"""Pages as Jekyll publishes them."""

from editor.preview.publishing.markdown import kramdown_options
from editor.preview.publishing.published import Published
from editor.preview.publishing.publisher import Publisher, variables_of

__all__ = ["Published", "Publisher", "kramdown_options", "variables_of"]
