// What a file is called when it is taken out, safe on every system.
import "server-only";
import type { ExportScope } from "./narrow-graph";

/** The random end that keeps the address of a map that is shared by its link from being guessed. */
const SECRET = /-[abcdefghijkmnpqrstuvwxyz2-9]{12}$/;

/** The slug without that end. */
export function wordsOfSlug(slug: string): string {
  return slug.replace(SECRET, "").slice(0, 80) || "map";
}

/** The slug's words: a file that goes around does not give away how to open the map. */
export function exportFileName(slug: string, scope: ExportScope, extension: string): string {
  return `${wordsOfSlug(slug)}${scope.type === "map" ? "" : `-${scope.type}`}.${extension}`;
}

/**
 * The header that has a browser save a file (RFC 6266). A title that the slug cannot spell, such as one in Chinese,
 * goes along as the name for browsers that know `filename*`.
 */
export function contentDisposition(fileName: string, title: string): string {
  const plain = `attachment; filename="${fileName}"`;
  const words = spelled(title);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it asks whether all is ASCII.
  if (words === "" || /^[\x00-\x7f]*$/.test(words)) return plain;
  const tail = /(-(branch|selection))?\.\w+$/.exec(fileName)?.[0] ?? "";
  return `${plain}; filename*=UTF-8''${encode(`${words}${tail}`)}`;
}

/** A title as a file's name: no folders, nothing that a system reserves, nothing that turns the direction of text. */
function spelled(title: string): string {
  const words = title
    .toWellFormed()
    .replace(/[\p{C}\p{Zl}\p{Zp}<>:"/\\|?*]+/gu, " ")
    .replace(/\s+/g, " ");
  return [...words]
    .slice(0, 60)
    .join("")
    .replace(/^[\s.]+|[\s.]+$/g, "");
}

/** As RFC 8187 wants it. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
