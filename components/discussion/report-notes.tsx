"use client";
// What people reported, shown to those who may moderate: at the annotation itself, and as a list of what waits.
import { Flag } from "lucide-react";
import type { Id } from "@/lib/argument/records";
import { useDesk } from "@/lib/client/desk-context";
import { personName } from "./people-name";

/** The reports of one annotation, with who made them and why. */
export function ReportNotes({ annotationId }: { readonly annotationId: Id }) {
  const reports = useDesk((state) => state.reports);
  const people = useDesk((state) => state.people);
  const own = reports.filter((report) => report.annotationId === annotationId);
  if (own.length === 0) return null;
  return (
    <ul className="m-0 mt-1.5 list-none rounded-sm bg-counterpoint-soft px-2 py-1 text-[13px] leading-5">
      {own.map((report) => (
        <li key={report.reporterId} className="flex gap-1.5">
          <Flag size={13} aria-hidden className="mt-1 shrink-0 text-counterpoint" />
          <span>
            Reported by {personName(people, report.reporterId)}: {report.reason}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Links to reported annotations that nobody has hidden or deleted; nothing where none waits. */
export function ReportsWaiting() {
  const reports = useDesk((state) => state.reports);
  const annotations = useDesk((state) => state.graph.annotations);
  const waiting = [...new Set(reports.map((report) => report.annotationId))].filter((id) => {
    const annotation = annotations.get(id);
    return annotation && annotation.hiddenAt === null && annotation.deletedAt === null;
  });
  if (waiting.length === 0) return null;
  return (
    <p className="m-0 border-b border-line bg-counterpoint-soft px-4 py-2 text-[13px] leading-5">
      {waiting.length === 1
        ? "1 annotation was reported: "
        : `${waiting.length} annotations were reported: `}
      {waiting.map((id, index) => (
        <a key={id} href={`#a-${id}`} className="mr-2 font-medium text-accent">
          {waiting.length === 1 ? "look at it" : `look at ${index + 1}`}
        </a>
      ))}
    </p>
  );
}
