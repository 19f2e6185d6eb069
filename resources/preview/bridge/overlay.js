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

// Chips stand in the page itself. Their looks are added beside its own style sheets; what a site
// says about its own elements does not reach them, and they say nothing about others.
const chips = new CSSStyleSheet();
chips.replaceSync(
  ".liquid-chip { display: inline-block; max-width: 100%; padding: 0 6px; margin: 0 2px;" +
  " border: 1px dashed #c99a2e; border-radius: 10px; background: #fdf3dc; color: #6b4a00;" +
  " font: 12px/1.5 system-ui, sans-serif; overflow: hidden; text-overflow: ellipsis;" +
  " vertical-align: bottom; cursor: help; } noscript { display: none !important; }");

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
