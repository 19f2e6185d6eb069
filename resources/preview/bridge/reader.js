// What the reader of the preview does, told to the window.

const untouchable = "a, summary, input, button, select, textarea, label";
const around = 40; // characters on each side of a click that help to find its place in the source

function placeOfClick(event) {
  const spot = document.caretRangeFromPoint(event.clientX, event.clientY);
  const node = spot && event.target.contains(spot.startContainer) ? spot.startContainer : event.target;
  const start = markAround(node);
  const article = isOwn && event.target.closest("article[data-id]");
  if (!start) return article ? { id: Number(article.dataset.id), part: "answer", line: 0 } : null;
  const { id, part } = textOf(start);
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  const block = element.closest("[data-line]");
  const line = block && precedes(start, block) ? Number(block.dataset.line) : 1;
  const text = node.nodeType === Node.TEXT_NODE ? node.data : "";
  const offset = text ? spot.startOffset : 0;
  return {
    id, part, line,
    before: text.slice(Math.max(offset - around, 0), offset),
    after: text.slice(offset, offset + around),
  };
}

addEventListener("click", (event) => {
  const isBusy = event.target.closest(untouchable) || !getSelection().isCollapsed;
  const place = event.button === 0 && !isBusy && placeOfClick(event);
  if (place) report("place", place);
});

// Nobody is asked before a page becomes an empty one, so it must not begin to.
function stay(event) {
  const link = event.composedPath().find((each) => each.localName === "a" || each.localName === "area");
  const target = link?.href?.baseVal ?? link?.href ?? "";
  if (/^about:/i.test(URL.canParse(target) ? new URL(target).protocol : "")) event.preventDefault();
}
for (const kind of ["click", "auxclick"]) addEventListener(kind, stay, { capture: true });

let isPointerHere = false;
document.documentElement.addEventListener("mouseenter", () => { isPointerHere = true; });
document.documentElement.addEventListener("mouseleave", () => { isPointerHere = false; });

let isTelling = false;
addEventListener("scroll", () => {
  if (isTelling) return;
  isTelling = true;
  requestAnimationFrame(tellScroll);
}, { passive: true });

function tellScroll() {
  isTelling = false;
  const told = { height: scrollY, id: 0, line: 0 };
  const isReader = performance.now() > quietUntil && (isPointerHere || document.hasFocus());
  const answer = isReader && placesOf(state.selected).find((each) => textOf(each).part === "answer");
  if (answer) {
    const box = rangeOf(answer).getBoundingClientRect();
    if (box.top <= readingLine() && box.bottom >= 0)
      Object.assign(told, { id: state.selected, line: lineAtTop(answer) });
  }
  report("scroll", told);
}

// A page that is scrolled to its top is read from further up than one in the middle of an answer.
const readingLine = () => Math.min(innerHeight / 4, 120);

function lineAtTop(start) {
  return between(heights(start, state.lines), scrollY + 16, "height", "line");
}

// What is loaded late changes heights and brings new questions about colours. A style element is
// silent about the sheets that it imports; the whole page is not.
addEventListener("load", (event) => {
  if (event.target.nodeName !== "IMG") applyColours();
  drawSoon();
}, true);
addEventListener("toggle", drawSoon, true);
addEventListener("resize", drawSoon);
new ResizeObserver(drawSoon).observe(document.body);
