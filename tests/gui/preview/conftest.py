"""Pages to show, and the environment that the web engine needs before it is loaded."""

from editor.gui.preview.probe import prepare_environment

prepare_environment()
