// Marks are comments around what a text of the document became: <!--faq:12:answer#3--> … <!--/faq-->.
// Their numbers change whenever something before them comes or goes, so they are taken out of the
// page and kept here; what is left is equal where the page is equal.

let marks = new Map(); // "12:answer#3": its first comment
let texts = new Map(); // "12:answer": the first comments of all places where it stands
let ordered = []; // first comments in the order of the page
let ends = new Map(); // first comment: last comment

const beginning = /^faq:((\d+):(\w+))(?:#\d+)?$/;

function commentsIn(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
}

// Takes the numbers out of the marks and returns the marks in their order.
function takeNumbers(root) {
  const names = [];
  for (const comment of commentsIn(root)) {
    const mark = beginning.exec(comment.data);
    if (!mark) continue;
    names.push(comment.data.slice(4));
    comment.data = `faq:${mark[1]}`;
  }
  return names;
}

// Finds the marks of the page again; their names are those of takeNumbers().
function indexMarks(names) {
  [marks, texts, ordered, ends] = [new Map(), new Map(), [], new Map()];
  const open = [];
  for (const comment of commentsIn(document)) {
    const mark = beginning.exec(comment.data);
    if (mark) {
      marks.set(names[ordered.length], comment);
      texts.set(mark[1], [...(texts.get(mark[1]) ?? []), comment]);
      ordered.push(comment);
      open.push(comment);
    } else if (comment.data === "/faq" && open.length) {
      ends.set(open.pop(), comment);
    }
  }
}

function textOf(start) {
  const [, name, id, part] = beginning.exec(start.data);
  return { name, id: Number(id), part };
}

const precedes = (one, other) =>
  Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);

// Returns the first comment of the innermost mark around a node.
function markAround(node) {
  let [low, high] = [0, ordered.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (precedes(ordered[middle], node)) low = middle + 1;
    else high = middle;
  }
  const start = ordered[low - 1];
  const end = start && ends.get(start);
  return end && precedes(node, end) ? start : null;
}

// Returns the places of an item: its answer, and the question that stands before it.
function placesOf(id) {
  const answer = texts.get(`${id}:answer`)?.[0];
  const questions = texts.get(`${id}:question`) ?? texts.get(`${id}:title`) ?? [];
  const question = answer ? questions.findLast((each) => precedes(each, answer)) : questions[0];
  return [question ?? null, answer ?? null].filter((start) => start && ends.has(start));
}

function rangeOf(start) {
  const range = document.createRange();
  range.setStartAfter(start);
  range.setEndBefore(ends.get(start));
  return range;
}

// Returns the elements of a marked text that know their line, in order.
function lineElements(start) {
  const range = rangeOf(start);
  const root = range.commonAncestorContainer;
  const walker = document.createTreeWalker(
    root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_COMMENT);
  walker.currentNode = start;
  const found = [];
  for (let node = walker.nextNode(); node && node !== ends.get(start); node = walker.nextNode())
    if (node.dataset?.line) found.push(node);
  return found;
}
