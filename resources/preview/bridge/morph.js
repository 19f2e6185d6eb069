// Turns nodes of the page into others with as few changes as it can, so that nothing flashes,
// pictures stay loaded, and folds stay as their reader left them.

const keyOf = (node) =>
  node.nodeType === Node.ELEMENT_NODE
    ? node.dataset?.id || node.id || null
    : node.nodeType === Node.COMMENT_NODE ? node.data : null;

const isAlike = (one, other) => one.nodeName === other.nodeName && keyOf(one) === keyOf(other);

function morphAttributes(old, fresh) {
  const kept = old.localName === "details" ? "open" : null;
  for (const { name } of [...old.attributes])
    if (name !== kept && !fresh.hasAttribute(name)) old.removeAttribute(name);
  for (const attribute of fresh.attributes)
    if (attribute.name !== kept && old.getAttribute(attribute.name) !== attribute.value)
      old.setAttributeNode(attribute.cloneNode()); // a page may have names that setAttribute refuses
}

function morphNode(old, fresh) {
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.data !== fresh.data) old.data = fresh.data;
    return;
  }
  morphAttributes(old, fresh);
  morphNodes(old, [...old.childNodes], [...fresh.childNodes], null);
}

// Turns a row of sibling nodes into another; `behind` is the node that stands behind the row.
function morphNodes(parent, olds, freshes, behind) {
  let [first, last, freshLast] = [0, olds.length, freshes.length];
  while (first < last && first < freshLast && olds[first].isEqualNode(freshes[first])) first += 1;
  while (last > first && freshLast > first && olds[last - 1].isEqualNode(freshes[freshLast - 1])) {
    last -= 1;
    freshLast -= 1;
  }
  const rest = olds.slice(first, last);
  const keyed = new Map(rest.filter(keyOf).map((node) => [node.nodeName + keyOf(node), node]));
  const used = new Set();
  let place = rest[0] ?? olds[last] ?? behind;
  let next = 0;
  for (const fresh of freshes.slice(first, freshLast)) {
    while (next < rest.length && used.has(rest[next])) next += 1;
    const old = keyOf(fresh) ? keyed.get(fresh.nodeName + keyOf(fresh)) : rest[next];
    if (!old || used.has(old) || !isAlike(old, fresh)) {
      parent.insertBefore(document.adoptNode(fresh), place);
      continue;
    }
    used.add(old);
    if (old === place) place = old.nextSibling;
    else parent.insertBefore(old, place);
    morphNode(old, fresh);
  }
  for (const node of rest) if (!used.has(node)) node.remove();
}

function nodesOf(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  takeFalseNames(template.content);
  return [...document.adoptNode(template.content).childNodes];
}

// Turns what stands between two marks into something else; tells whether it could.
function morphMark(start, html) {
  const end = start && ends.get(start);
  if (!end || end.parentNode !== start.parentNode) return false;
  const olds = [];
  for (let node = start.nextSibling; node !== end; node = node.nextSibling) olds.push(node);
  morphNodes(start.parentNode, olds, nodesOf(html), end);
  return true;
}

function morphDocument(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  takeFalseNames(fresh);
  const names = takeNumbers(fresh);
  morphAttributes(document.documentElement, fresh.documentElement);
  for (const part of ["head", "body"]) morphNode(document[part], fresh[part]);
  indexMarks(names);
}

function morphFragment(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  takeFalseNames(template.content);
  const names = takeNumbers(template.content);
  const page = document.querySelector("#page");
  morphNodes(page, [...page.childNodes], [...template.content.childNodes], null);
  indexMarks(names);
}
