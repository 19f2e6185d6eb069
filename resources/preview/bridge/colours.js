// Light or dark, as the reader of the preview chose: questions of style sheets about the colours
// that the system prefers are changed into others, whose answers are known.

const preference = { dark: "width", light: "height" };

function decided(query, wanted) {
  for (const [scheme, side] of Object.entries(preference)) {
    const asked = new RegExp(
      `\\(\\s*prefers-color-scheme\\s*:\\s*${scheme}\\s*\\)|\\((?:min|max)-${side}:\\s*0\\.001px\\)`,
      "gi");
    query = query.replace(asked, `(${scheme === wanted ? "min" : "max"}-${side}: 0.001px)`);
  }
  return query;
}

function decideList(list, wanted) {
  if (!list?.mediaText) return;
  const query = decided(list.mediaText, wanted);
  if (query !== list.mediaText) list.mediaText = query;
}

function decideRules(rules, wanted) {
  for (const rule of rules ?? []) {
    decideList(rule.media, wanted);
    if (rule.styleSheet) decideSheet(rule.styleSheet, wanted);
    else decideRules(rule.cssRules, wanted);
  }
}

function decideSheet(sheet, wanted) {
  decideList(sheet.media, wanted);
  try {
    decideRules(sheet.cssRules, wanted);
  } catch {
    // a sheet from elsewhere was not loaded and has no rules to read
  }
}

function applyColours() {
  const wanted = state.colours;
  if (isOwn || !wanted) return;
  for (const sheet of document.styleSheets) decideSheet(sheet, wanted);
  for (const source of document.querySelectorAll("source[media]"))
    source.setAttribute("media", decided(source.getAttribute("media"), wanted));
  const root = document.documentElement;
  root.style.removeProperty("color-scheme");
  const written = document.querySelector("meta[name='color-scheme']")?.content ?? "";
  const schemes = `${getComputedStyle(root).colorScheme} ${written}`;
  if (schemes.includes("light") && schemes.includes("dark"))
    root.style.setProperty("color-scheme", wanted, "important");
}
