// What files say of themselves, where it is of use.
import "server-only";

/** Programs write names of files and of templates where a title belongs. */
export function usableTitle(title: string | null): string | null {
  if (title === null || title.length < 3 || title.length > 300) return null;
  const useless =
    /^(untitled|document\d*|unbenannt|sans titre|slide \d+|microsoft (word|powerpoint) - .*|.*\.(docx?|pdf|tex|dvi|indd|qxd|rtf|odt))$/i;
  return useless.test(title) ? null : title;
}

/** Programs write names of accounts where an author belongs. */
export function usableAuthor(author: string | null): string | null {
  if (author === null || author.length > 300) return null;
  return /^(un-?named|unknown|author|user|admin(istrator)?|owner|microsoft.*|windows.*|python-docx|apache poi)$/i.test(
    author,
  )
    ? null
    : author;
}

/** A tag as requests take it, or null. */
export function languageTag(tag: string): string | null {
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag.trim()) && tag.length <= 35
    ? tag.trim()
    : null;
}
