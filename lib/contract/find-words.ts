// Finding by words: every word must stand somewhere, whatever its accents and capitals.

/** A text as it is searched, so that "zoe" finds "Zoë". */
export function plainLetters(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The words of a query as they are searched; none in an empty one. */
export function wordsToFind(query: string): readonly string[] {
  return plainLetters(query).split(/\s+/).filter(Boolean);
}

/** Whether every word, as `wordsToFind` gives them, stands somewhere in the text. */
export function holdsWords(text: string, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const plain = plainLetters(text);
  return words.every((word) => plain.includes(word));
}
