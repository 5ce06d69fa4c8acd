// What a file is called when it is taken out, safe on every system.
import "server-only";
import type { ExportScope } from "./narrow-graph";

/** The random end that keeps the address of a map that is shared by its link from being guessed. */
const SECRET = /-[abcdefghijkmnpqrstuvwxyz2-9]{12}$/;

/** The slug without that end. */
export function wordsOfSlug(slug: string): string {
  return slug.replace(SECRET, "").slice(0, 80) || "map";
}

export interface FileNames {
  /** What a person would call it. */
  readonly full: string;
  /** The same in ASCII, for who knows no other letters. */
  readonly plain: string;
}

/**
 * The slug's words: a file that goes around does not give away how to open the map. A title that a slug cannot spell,
 * such as one in Chinese, is the full name.
 */
export function exportFileNames(
  map: { readonly slug: string; readonly title: string },
  scope: ExportScope,
  extension: string,
): FileNames {
  const tail = `${scope.type === "map" ? "" : `-${scope.type}`}.${extension}`;
  const plain = `${wordsOfSlug(map.slug)}${tail}`;
  const words = spelled(map.title);
  return { plain, full: words === "" || isAscii(words) ? plain : `${words}${tail}` };
}

/** The header that has a browser save a file under its name (RFC 6266). */
export function contentDisposition({ full, plain }: FileNames): string {
  const header = `attachment; filename="${plain}"`;
  return full === plain ? header : `${header}; filename*=UTF-8''${encode(full)}`;
}

function isAscii(text: string): boolean {
  return [...text].every((sign) => sign <= "~");
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
