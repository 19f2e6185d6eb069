// Shows which item is selected, and which of its blocks the caret stands in, by coloured glass
// above the page: the page itself stays as it is.

const glass = document.createElement("faq-glass");
glass.style.cssText =
  "all: initial !important; position: absolute !important; top: 0 !important; left: 0 !important;" +
  "width: 0 !important; height: 0 !important; z-index: 2147483647 !important;" +
  "pointer-events: none !important;";
glass.setAttribute("aria-hidden", "true");
const inside = glass.attachShadow({ mode: "closed" });
inside.innerHTML =
  "<style>div { position: absolute; display: none; box-sizing: border-box; }" +
  ".item { border-left: 3px solid rgb(47 111 222 / 85%); background: rgb(47 111 222 / 5%); }" +
  ".block { background: rgb(47 111 222 / 11%); border-radius: 3px; }" +
  "@media print { div { display: none !important; } }</style>" +
  "<div class='item'></div><div class='block'></div>";
const [itemGlass, blockGlass] = inside.querySelectorAll("div");

function put(pane, box, room) {
  pane.style.display = box ? "block" : "none";
  if (!box) return;
  const origin = glass.getBoundingClientRect();
  const left = Math.max(box.left - room, 0);
  const right = Math.min(box.right + room, document.documentElement.clientWidth);
  pane.style.left = `${left - origin.left}px`;
  pane.style.top = `${box.top - origin.top - 2}px`;
  pane.style.width = `${Math.max(right - left, 0)}px`;
  pane.style.height = `${box.bottom - box.top + 4}px`;
}

function draw() {
  if (!glass.isConnected) document.documentElement.append(glass);
  put(itemGlass, isOwn || !state.selected ? null : boxOf(state.selected), 11);
  put(blockGlass, state.caret ? caretBox() : null, 3);
}

let isDrawing = false;
function drawSoon() {
  if (isDrawing) return;
  isDrawing = true;
  requestAnimationFrame(() => {
    isDrawing = false;
    draw();
  });
}
