"""The tasks by their names; each takes and gives values of JSON and may report parts meanwhile."""

from collections.abc import Mapping

from editor.background.desk import Cancelled, Desk, Json, Send, Task, TaskError
from editor.background.problems import Problems

__all__ = ["TASKS", "Cancelled", "Desk", "Json", "Send", "Task", "TaskError"]

TASKS: Mapping[str, Task] = {
    "problems": Problems(),
}
