// Where things are on the page, and which line of a text stands at which height.

const find = (id) => document.querySelector(`#page [data-id="${id}"]`);
const mostCorrections = 4;

function boxOfRange(start) {
  const range = rangeOf(start);
  const box = range.getBoundingClientRect();
  if (box.height || !range.startContainer.closest) return box;
  return range.startContainer.getBoundingClientRect();
}

function union(boxes) {
  const seen = boxes.filter((box) => box.width || box.height);
  if (!seen.length) return null;
  return {
    left: Math.min(...seen.map((box) => box.left)),
    right: Math.max(...seen.map((box) => box.right)),
    top: Math.min(...seen.map((box) => box.top)),
    bottom: Math.max(...seen.map((box) => box.bottom)),
  };
}

// Returns where a topic or item stands in the window; null if it cannot be seen.
function boxOf(id) {
  const article = isOwn && find(id);
  return article ? article.getBoundingClientRect() : union(placesOf(id).map(boxOfRange));
}

function blockAt(start, line) {
  let best = null;
  for (const element of lineElements(start)) {
    const begins = Number(element.dataset.line);
    if (begins <= line && (!best || begins >= Number(best.dataset.line))) best = element;
  }
  return best;
}

function caretBox() {
  const { id, part, line } = state.caret;
  const start = placesOf(id).find((each) => textOf(each).part === part);
  if (!start) return null;
  const block = part === "answer" ? blockAt(start, line) : null;
  const box = block ? block.getBoundingClientRect() : part === "answer" ? null : boxOfRange(start);
  return box && (box.width || box.height) ? box : null;
}

function isInView({ top, bottom }) {
  const seen = Math.min(bottom, innerHeight) - Math.max(top, 0);
  return seen >= Math.min(bottom - top, innerHeight / 3);
}

// Scrolling

let quietUntil = 0; // what scrolls until then was not the reader

function hush() {
  quietUntil = performance.now() + 300;
}

function scrollToHeight(height) {
  hush();
  scrollTo({ top: Math.max(height, 0), behavior: "instant" });
}

// Articles that were never in view have estimated heights only, and get their own a frame after
// a jump: so where a jump ends has to be put right for some frames, or until the next jump.
let jumps = 0;
function jump(move, corrections = mostCorrections, jumpNumber = ++jumps) {
  if (corrections === 0 || jumpNumber !== jumps) return;
  hush();
  move();
  requestAnimationFrame(() => jump(move, corrections - 1, jumpNumber));
}

function bringIntoView(box) {
  if (!box || isInView(box)) return;
  const fits = box.bottom - box.top < innerHeight - 32;
  if (!fits || box.top < 0) scrollToHeight(scrollY + box.top - 16);
  else scrollToHeight(scrollY + box.bottom - innerHeight + 16);
}

function openFolds(node) {
  for (let each = node?.parentElement; each; each = each.parentElement)
    if (each.localName === "details") each.open = true;
}

// Lines and heights

// Returns known lines with their heights on the page; the last is the line behind the text.
function heights(start, lines) {
  const known = lineElements(start).map((element) => ({
    line: Number(element.dataset.line),
    height: element.getBoundingClientRect().top + scrollY,
  }));
  const box = rangeOf(start).getBoundingClientRect();
  const steps = [{ line: 1, height: box.top + scrollY }];
  for (const step of known)
    if (step.line > steps.at(-1).line && step.height >= steps.at(-1).height) steps.push(step);
  if (lines + 1 > steps.at(-1).line) steps.push({ line: lines + 1, height: box.bottom + scrollY });
  return steps;
}

function between(steps, value, from, to) {
  const number = Math.max(steps.findLastIndex((step) => step[from] <= value), 0);
  const [here, next] = [steps[number], steps[number + 1]];
  if (!next || next[from] === here[from]) return here[to];
  const part = Math.min(Math.max((value - here[from]) / (next[from] - here[from]), 0), 1);
  return here[to] + part * (next[to] - here[to]);
}
