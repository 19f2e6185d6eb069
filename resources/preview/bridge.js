// Runs beside the page in a world of its own: changes the page, and reports what its reader does.
"use strict";
(() => {
  const word = "WORD"; // replaced by the word that our lines on the console begin with
  const mostCorrections = 4;

  const find = (id) => document.querySelector(`[data-id="${id}"]`);
  const report = (event, id = 0) => console.info(`${word}${event} ${id}`);

  function isInView(element) {
    const { top, bottom, height } = element.getBoundingClientRect();
    const seen = Math.min(bottom, innerHeight) - Math.max(top, 0);
    return seen >= Math.min(height, innerHeight / 3);
  }

  // Articles that were never in view have estimated heights only, and get their own a frame after
  // a jump: so where a jump ends has to be put right for some frames, or until the next jump.
  let jumps = 0;
  function jump(move, corrections = mostCorrections, jumpNumber = ++jumps) {
    if (corrections === 0 || jumpNumber !== jumps) return;
    move();
    requestAnimationFrame(() => jump(move, corrections - 1, jumpNumber));
  }

  function bringIntoView(id) {
    const element = find(id);
    if (!element || isInView(element)) return;
    const fits = element.getBoundingClientRect().height < innerHeight;
    element.scrollIntoView({ behavior: "instant", block: fits ? "nearest" : "start" });
  }

  function hold(id, place) {
    const element = find(id);
    if (element) scrollBy(0, element.getBoundingClientRect().top - place);
  }

  globalThis.faq = {
    // What the reader was looking at stays in its place, if the new content has it too.
    load(html) {
      const old = document.querySelector(".selected");
      const place = old && isInView(old) ? old.getBoundingClientRect().top : null;
      document.querySelector("#page").innerHTML = html;
      if (place !== null && find(old.dataset.id)) jump(() => hold(old.dataset.id, place));
      else jump(() => scrollTo(0, 0), 1);
    },

    patch(id, html) {
      const old = find(id);
      if (!old) return;
      const folds = [...old.querySelectorAll("details")].map((fold) => fold.open);
      const isSelected = old.classList.contains("selected");
      old.outerHTML = html;
      const fresh = find(id);
      fresh.classList.toggle("selected", isSelected);
      [...fresh.querySelectorAll("details")].forEach((fold, number) => {
        fold.open = folds[number] ?? fold.open;
      });
    },

    select(id) {
      document.querySelectorAll(".selected").forEach((each) => each.classList.remove("selected"));
      const element = find(id);
      element?.classList.add("selected");
      if (element && !isInView(element)) jump(() => bringIntoView(id));
    },

    theme(dark) {
      document.documentElement.dataset.theme = dark ? "dark" : "light";
    },

    // Reports that the page can be seen, at the place where the first jump ended.
    announce(frames = mostCorrections + 1) {
      if (frames === 0) report("painted");
      else requestAnimationFrame(() => globalThis.faq.announce(frames - 1));
    },
  };

  addEventListener("click", (event) => {
    const isBusy = event.target.closest("a, summary, input") || !getSelection().isCollapsed;
    const article = event.target.closest("article[data-id]");
    if (event.button === 0 && article && !isBusy) report("item", article.dataset.id);
  });

  report("ready");
})();
