"use client";
// The Markdown reader comes late; until then the words stand as they were typed.
import { lazy, Suspense } from "react";
import { useDesk } from "@/lib/client/desk-context";
import { late } from "@/lib/client/late";

const MarkdownBody = lazy(
  late(() => import("./markdown-body").then((module) => ({ default: module.MarkdownBody }))),
);

/** The body as plain words first, then painted. */
export function LazyMarkdown({ body }: { body: string }) {
  const people = useDesk((state) => state.people);
  return (
    <Suspense fallback={<p className="m-0 whitespace-pre-wrap break-words">{body}</p>}>
      <MarkdownBody body={body} people={people} />
    </Suspense>
  );
}
