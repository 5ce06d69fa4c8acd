"use client";
// A time in words; the exact one shows on hover and on focus.
import { absoluteDate, exactTime, relativeWords } from "./relative-words";
import { useNow } from "./use-now";

interface RelativeTimeProps {
  readonly at: string;
  /** Where the link leads: the annotation itself. */
  readonly href: string;
}

/** A link to the annotation, named by its age. */
export function RelativeTime({ at, href }: RelativeTimeProps) {
  const now = useNow();
  return (
    <a
      href={href}
      title={now === null ? undefined : exactTime(at)}
      className="group text-muted no-underline hover:underline"
    >
      <time dateTime={at}>{now === null ? absoluteDate(at) : relativeWords(at, now)}</time>
      {now !== null && <span className="hidden group-focus-visible:inline">, {exactTime(at)}</span>}
    </a>
  );
}
