// Sentences of a made-up language: words with the frequencies of a real one, reproducible.

const SYLLABLES = "ba ter mon li ra ve sto den ka pri lun fo gar ne shi tol ur med an qui".split(
  " ",
);

/** So many sentences of 6 to 30 words from a vocabulary of 4,000, frequent words first. */
export function makeSentences(count: number, random: () => number): string[] {
  const vocabulary = Array.from({ length: 4_000 }, () => {
    const length = 1 + Math.floor(random() * 4);
    return Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]).join(
      "",
    );
  });
  return Array.from({ length: count }, () => {
    const length = 6 + Math.floor(random() * 25);
    const words = Array.from(
      { length },
      () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? "ba",
    );
    const sentence = words.join(" ");
    return `${sentence[0]?.toUpperCase() ?? ""}${sentence.slice(1)}.`;
  });
}
