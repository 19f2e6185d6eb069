// The browser goes through all of a layer whenever one line in it is written anew. In a page of
// thousands of texts that takes longer than all else together, so its parts become layers of their
// own. A hidden back makes a layer of an element and changes nothing that it or others look like,
// unless something floats out of it: a layer's background would cover that.

const manyTexts = 2000;
const layers = new CSSStyleSheet();

const floats = (element) => getComputedStyle(element).float !== "none";

function pathTo(element) {
  if (!element.parentElement) return ":root";
  const number = [...element.parentElement.children].indexOf(element) + 1;
  return `${pathTo(element.parentElement)} > :nth-child(${number})`;
}

// Returns the innermost element around all texts.
function holderOfAll() {
  const range = document.createRange();
  range.setStartBefore(ordered[0]);
  range.setEndAfter(ordered.at(-1));
  const holder = range.commonAncestorContainer;
  return holder.nodeType === Node.ELEMENT_NODE ? holder : null;
}

// Built anew one after the other: to put layers between others, the browser counts them each time.
function layOut() {
  const holder = !isOwn && ordered.length > manyTexts ? holderOfAll() : null;
  if (!holder || [...holder.querySelectorAll("*")].some(floats)) return;
  const path = pathTo(holder);
  for (const rule of [
    `${path} { display: none !important; }`,
    `@media screen { :where(${path} > *) { backface-visibility: hidden; } }`,
  ]) {
    layers.replaceSync(rule);
    document.documentElement.getBoundingClientRect(); // now, and not when the writer types
  }
}

// A text that was changed may float now.
function noteFloats(start) {
  if (!layers.cssRules.length || !start) return;
  const end = ends.get(start);
  for (let node = start.nextSibling; node && node !== end; node = node.nextSibling) {
    if (node.nodeType !== Node.ELEMENT_NODE) continue;
    if (floats(node) || [...node.querySelectorAll("*")].some(floats)) layers.replaceSync("");
  }
}
