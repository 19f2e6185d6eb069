// What the window can do to the page. All of this runs beside the page in a world of its own.

const state = { selected: 0, caret: null, colours: null, lines: 1 };
const isOwn = document.documentElement.dataset.faq === "own";
const report = (event, told = {}) => console.info(`${word}${event} ${JSON.stringify(told)}`);

function hold(id, place) {
  const box = boxOf(id);
  if (box) scrollBy({ top: box.top - place, behavior: "instant" });
}

function mark(id) {
  for (const each of document.querySelectorAll("#page .selected")) each.classList.remove("selected");
  find(id)?.classList.add("selected");
}

function cleaned(root) {
  for (const comment of commentsIn(root))
    if (beginning.test(comment.data) || comment.data === "/faq") comment.remove();
  for (const each of root.querySelectorAll("[data-line]")) each.removeAttribute("data-line");
  for (const each of root.querySelectorAll("faq-glass")) each.remove();
  if (!isOwn) return root;
  for (const each of root.querySelectorAll("[data-id]")) {
    each.removeAttribute("data-id");
    each.classList.remove("selected");
  }
  return root;
}

function htmlOf(...nodes) {
  const box = document.createElement("div");
  box.append(...nodes);
  return cleaned(box).innerHTML.trim();
}

globalThis.faq = {
  // What the reader was looking at stays in its place, if the new content has it too.
  load(html) {
    hush();
    const old = state.selected && boxOf(state.selected);
    const place = old && isInView(old) ? old.top : null;
    if (isOwn) morphFragment(html);
    else morphDocument(html);
    if (isOwn) mark(state.selected);
    applyColours();
    if (place !== null && boxOf(state.selected)) jump(() => hold(state.selected, place));
    draw();
  },

  // An article of our own look is another.
  item(id, html) {
    const old = find(id);
    if (!old) return;
    hush();
    const [fresh] = nodesOf(html);
    takeNumbers(fresh);
    morphNode(old, fresh);
    old.classList.toggle("selected", id === state.selected);
    const isKnown = (comment) => !beginning.test(comment.data) || ends.has(comment);
    if (!commentsIn(old).every(isKnown)) indexMarks([]); // our own look needs no numbers
    drawSoon();
  },

  // Texts of the site's page are others; marks that are not in the page any more are reported.
  patch(patches) {
    hush();
    const lost = patches.filter(({ mark: name, html }) => !morphMark(marks.get(name), html));
    for (const { mark: name } of patches) noteFloats(marks.get(name));
    drawSoon();
    if (lost.length) report("lost");
  },

  select(id) {
    state.selected = id;
    state.caret = null;
    if (isOwn) mark(id);
    const [place] = placesOf(id).slice(-1);
    openFolds(place);
    const box = id && boxOf(id);
    if (box && !isInView(box)) jump(() => bringIntoView(boxOf(id)));
    draw();
  },

  // The caret stands in this line of one of the texts, which has so many.
  caret(id, part, line, lines, isFollowed) {
    state.caret = { id, part, line };
    state.lines = lines;
    draw();
    const box = isFollowed && caretBox();
    if (box && (box.top < 0 || box.bottom > innerHeight)) bringIntoView(box);
  },

  // The editor was scrolled to a line of an answer of so many lines.
  follow(id, line, lines) {
    state.lines = lines;
    const answer = placesOf(id).find((each) => textOf(each).part === "answer");
    const box = answer && boxOf(id);
    if (!box) return;
    const top = box.top + scrollY;
    const height = line <= 1 ? top : between(heights(answer, lines), line, "line", "height");
    scrollToHeight(height - 16);
  },

  goTo(id, target) {
    const element = target && document.getElementById(target);
    if (element) openFolds(element);
    const box = () => (element ? element.getBoundingClientRect() : boxOf(id));
    if (box()) jump(() => scrollToHeight(scrollY + box().top - 16));
  },

  restore(height) {
    jump(() => scrollToHeight(height));
  },

  theme(dark) {
    if (isOwn) document.documentElement.dataset.theme = dark ? "dark" : "light";
  },

  colours(wanted) {
    state.colours = wanted;
    applyColours();
    drawSoon();
  },

  // Returns an answer, or the page (0), without what only the preview needs.
  html(id) {
    if (id) {
      const article = isOwn && find(id);
      const answer = placesOf(id).find((each) => textOf(each).part === "answer");
      if (answer) return htmlOf(rangeOf(answer).cloneContents());
      return article ? htmlOf(...nodesOf(article.querySelector(".answer").innerHTML)) : "";
    }
    if (isOwn) return cleaned(document.querySelector("#page").cloneNode(true)).innerHTML.trim();
    return `<!DOCTYPE html>\n${cleaned(document.documentElement.cloneNode(true)).outerHTML}\n`;
  },

  // Reports that the page can be seen, at the place where the first jump ended.
  announce(frames = mostCorrections + 1) {
    if (frames === 0) report("painted");
    else requestAnimationFrame(() => globalThis.faq.announce(frames - 1));
  },
};

if (!isOwn) document.adoptedStyleSheets.push(chips, layers);
indexMarks(takeNumbers(document));
layOut();
report("ready", { address: location.href });
