// The words of a Kialo claim: escapes are taken off, and links become words with their addresses beside them.
import { isWebAddress } from "../../argument/text-rules";

export interface KialoWords {
  readonly text: string;
  /** The addresses that the claim links to, with the words that were linked, in order. */
  readonly sources: readonly { readonly words: string; readonly url: string }[];
}

const LINK = /\[((?:[^[\]\\]|\\.){1,2000})\]\(((?:[^()\\\s]|\\.|\([^()\s]{0,500}\)){1,2000})\)/g;
const ESCAPED = /\\([\\`*_{}[\]()#+\-.!|<>~&"'])/g;

/** What a claim says. */
export function kialoWords(raw: string): KialoWords {
  const sources: { words: string; url: string }[] = [];
  const text = raw.replace(LINK, (whole, linked: string, address: string) => {
    const url = unescaped(address);
    if (!isWebAddress(url)) return whole;
    sources.push({ words: unescaped(linked).trim(), url });
    return linked;
  });
  return { text: unescaped(text).trim(), sources };
}

function unescaped(text: string): string {
  return text.replace(ESCAPED, "$1");
}

const SEE = /^(?:->|→|-&gt;)\s*See\s+(\d+(?:\.\d+)*)\.?\s*$/i;

/** The number of the claim that this one stands for, or null. */
export function seenNumber(words: string): string | null {
  return SEE.exec(words)?.[1] ?? null;
}
