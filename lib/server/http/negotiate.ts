// What a reader said about itself: which encodings it takes, and which state it already has.
import "server-only";

export type Encoding = "br" | "gzip" | "identity";

/** The best encoding that Accept-Encoding allows, of those that there are. */
export function pickEncoding(
  acceptEncoding: string | null,
  there: readonly Encoding[] = ["br", "gzip"],
): Encoding {
  const accepted = new Set<string>();
  for (const part of (acceptEncoding ?? "").split(",")) {
    const [name = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
    if (!parameters.some((p) => /^q=0(\.0*)?$/.test(p))) accepted.add(name);
  }
  return there.find((encoding) => accepted.has(encoding)) ?? "identity";
}

/** Whether If-None-Match names this tag; comparison is weak, as for every GET. */
export function matchesTag(ifNoneMatch: string | null, tag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === "*") return true;
  const plain = (each: string) => each.trim().replace(/^W\//, "");
  return ifNoneMatch.split(",").some((each) => plain(each) === plain(tag));
}
