// How a map is put into a page elsewhere: its address for frames, and the code for them.

/** Pixels of a frame where nobody wishes for others. */
export const EMBED_SIZE = { width: 720, height: 560 } as const;

/** The preview picture that links to a map show. */
export const PREVIEW_SIZE = { width: 1200, height: 630 } as const;

export interface EmbedTarget {
  /** Such as https://maps.example.org */
  readonly origin: string;
  readonly slug: string;
  readonly title: string;
}

/** The address that may stand in a frame. */
export function embedAddress({ origin, slug }: Pick<EmbedTarget, "origin" | "slug">): string {
  return `${origin}/embed/${encodeURIComponent(slug)}`;
}

/** The address of the preview picture. */
export function previewAddress(target: Pick<EmbedTarget, "origin" | "slug">): string {
  return `${embedAddress(target)}/picture.png`;
}

/**
 * The frame as HTML, for any page. It runs no script, learns nothing of the page around it, and shrinks with its
 * column; links open in a window of their own.
 */
export function embedCode(
  target: EmbedTarget,
  size: { readonly width: number; readonly height: number } = EMBED_SIZE,
): string {
  const address = escapeHtml(embedAddress(target));
  const title = escapeHtml(`Argument map: ${target.title}`);
  return `<iframe src="${address}" title="${title}" width="${size.width}" height="${size.height}" style="border:0;max-width:100%" loading="lazy" referrerpolicy="no-referrer" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Words as HTML, within quotes too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (mark) => ESCAPES[mark] ?? mark);
}
