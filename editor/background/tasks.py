"""The tasks by their names; each takes and gives values of JSON and may report parts meanwhile."""

from collections.abc import Mapping

from editor.background.change_links import change_links, restore_files
from editor.background.desk import Cancelled, Desk, Json, Send, Task, TaskError
from editor.background.links_to import links_to
from editor.background.setting_names import setting_names

__all__ = ["TASKS", "Cancelled", "Desk", "Json", "Send", "Task", "TaskError"]

TASKS: Mapping[str, Task] = {
    "change_links": change_links,
    "links_to": links_to,
    "restore_files": restore_files,
    "setting_names": setting_names,
}
