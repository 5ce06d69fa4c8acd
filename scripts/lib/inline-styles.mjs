// The styles of a kept page within it: who comes for the first time sees the page without waiting for another file.

/** A built stylesheet that blocks the first paint, as React writes it. */
const stylesheet = /<link rel="stylesheet" href="([^"]+)"[^>]*\/>/g;

/**
 * The page with the text of each stylesheet where its link stood. The link stays behind it, applied to nothing: React
 * and the loader of late parts find it and ask for no second one, and the next page has it from the browser's cache.
 * @param {string} html
 * @param {(path: string) => Promise<string | null>} read The text of the file at a path.
 */
export async function inlineStyles(html, read) {
  const head = html.slice(0, Math.max(0, html.indexOf("</head>")));
  const texts = new Map();
  for (const [, path = ""] of head.matchAll(stylesheet)) texts.set(path, await read(path));
  const styled = head.replace(stylesheet, (link, path) => {
    const css = texts.get(path);
    if (typeof css !== "string" || /<\/style/i.test(css)) return link;
    return `<style>${withPaths(css, path)}</style>${link.replace(/\/>$/, ' media="not all"/>')}`;
  });
  return styled + html.slice(head.length);
}

/**
 * The styles with the addresses of files as seen from any page.
 * @param {string} css
 * @param {string} path Where the stylesheet itself stands.
 */
function withPaths(css, path) {
  return css.replace(/url\((["']?)(?!["']|data:|https?:|[#/])/g, (_, quote) => {
    return `url(${quote}${path.slice(0, path.lastIndexOf("/") + 1)}`;
  });
}
