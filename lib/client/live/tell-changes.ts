// Tells what others do, politely: at most one sentence every few seconds, the rest in a summary.
import { listInWords } from "@/lib/argument/names";
import type { Clock } from "./clock";

const QUIET_MS = 5_000;

interface Change {
  readonly name: string;
  readonly words: string;
}

/** The sentence for what came since the last one. */
export function changesInWords(changes: readonly Change[]): string {
  const [only] = changes;
  if (!only) return "";
  if (changes.length === 1) return `${only.name} ${only.words}.`;
  const names = [...new Set(changes.map(({ name }) => name))];
  const who = names.length > 3 ? `${names.length} people` : listInWords(names);
  return `${who} made ${changes.length} changes.`;
}

/** Collects changes and says them one sentence at a time. */
export function openTeller(
  clock: Clock,
  say: (sentence: string) => void,
): { readonly add: (change: Change) => void; readonly close: () => void } {
  let heard: Change[] = [];
  let stop: (() => void) | null = null;
  function tell(): void {
    stop = null;
    if (heard.length === 0) return;
    say(changesInWords(heard));
    heard = [];
    stop = clock.after(QUIET_MS, tell);
  }
  return {
    add: (change) => {
      heard.push(change);
      // A breath, so that what belongs together is told together.
      stop ??= clock.after(400, tell);
    },
    close: () => stop?.(),
  };
}
