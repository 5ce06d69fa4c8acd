// What keeps a draft from being posted.
import { characterCount, isWebAddress, LIMITS } from "@/lib/argument/text-rules";
import type { Draft } from "@/lib/client/desk-types";

/** What is in the way and what to do about it; null where the draft can be posted. */
export function draftObstacle(draft: Draft): string | null {
  const begins = !(draft.parentId || draft.editsId);
  if (draft.body.trim() === "" && !(begins && draft.kind === "highlight")) {
    return "Write something first.";
  }
  if (begins && draft.kind === "objection" && draft.target?.type === "inference" && !draft.aspect) {
    return "Say first what is wrong with the step: choose one of the three.";
  }
  const over = characterCount(draft.body) - LIMITS.annotationBody;
  if (over > 0) {
    return `This is ${over.toLocaleString("en")} characters too long. Shorten it, or split it in two.`;
  }
  if (characterCount(draft.criterion) > LIMITS.criterion) {
    return "What would convince you has at most 2,000 characters. Shorten it.";
  }
  return sourceObstacle(draft.source);
}

function sourceObstacle(source: Draft["source"]): string | null {
  if (!source) return null;
  if (!source.url) return "The quote needs its link. Add the address of the source.";
  if (!isWebAddress(source.url)) {
    return "A source's address begins with http:// or https://. Correct the link.";
  }
  if (source.url.length > LIMITS.sourceUrl) {
    return "The link is too long to keep. Use a shorter one.";
  }
  return null;
}
