"use client";
// The versions of the brief: who made each and when, and what an older one said.
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { callInterface } from "@/lib/client/call-interface";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { readRevision } from "@/lib/client/read-revision";
import type { RevisionDocument, RevisionHead, RevisionList } from "@/lib/contract/revisions";
import { TextDiff } from "./text-diff";

/** A list; one version opens in its place. */
export function VersionsDialog() {
  const mapId = useDesk((state) => state.map.id);
  const current = useDesk((state) => state.brief?.revision ?? 0);
  const { openSheet } = useDeskActions();
  const [list, setList] = useState<RevisionList | null>(null);
  const [open, setOpen] = useState<RevisionDocument | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again where a new version came.
  useEffect(() => {
    let wanted = true;
    const path = `/api/maps/${encodeURIComponent(mapId)}/brief/revisions`;
    void callInterface<RevisionList>("GET", path).then((answer) => {
      if (!wanted) return;
      if (answer.ok) setList(answer.value);
      else setProblem(answer.message);
    });
    return () => {
      wanted = false;
    };
  }, [mapId, current]);
  async function show(revision: number) {
    const read = await readRevision(mapId, revision);
    if (read.ok) setOpen(read.value);
    setProblem(read.ok ? null : read.message);
  }
  return (
    <Dialog
      open
      onClose={() => openSheet(null)}
      placement={open ? "wide" : "middle"}
      title={open ? `Version ${open.revision}` : "Versions of this text"}
    >
      {problem && <Notice look="error">{problem}</Notice>}
      {open ? (
        <OneVersion version={open} onBack={() => setOpen(null)} />
      ) : list === null ? (
        <p className="m-0 text-muted" role="status">
          {problem === null && "Reading the versions …"}
        </p>
      ) : (
        <ul className="m-0 grid list-none gap-1 p-0">
          {list.revisions.map((head) => (
            <li
              key={head.revision}
              className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line py-2 last:border-b-0"
            >
              <span className="min-w-0 flex-1 text-[15px] leading-[22px]">
                <strong className="font-semibold">Version {head.revision}</strong>
                {head.revision === current && " (shown now)"}
                <span className="block text-[13px] leading-5 text-muted">
                  {whoAndWhen(head, list)}
                </span>
              </span>
              <Button small onClick={() => void show(head.revision)}>
                {head.revision === current ? "Read" : "Read and compare"}
                <span className="sr-only"> version {head.revision}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function whoAndWhen({ createdAt, createdBy, length }: RevisionHead, list: RevisionList): string {
  const when = new Date(createdAt).toLocaleString("en-GB", {
    dateStyle: "medium",
    timeStyle: "short",
  });
  const name = createdBy === null ? undefined : list.people[createdBy]?.name;
  const size = `${length.toLocaleString("en")} characters`;
  return [name, when, size].filter(Boolean).join(" · ");
}

interface OneVersionProps {
  readonly version: RevisionDocument;
  readonly onBack: () => void;
}

function OneVersion({ version, onBack }: OneVersionProps) {
  const brief = useDesk((state) => state.brief);
  return (
    <div className="grid gap-4">
      <div>
        <Button small onClick={onBack}>
          All versions
        </Button>
      </div>
      {brief && brief.revision !== version.revision && (
        <section aria-label="What changed since" className="grid gap-2">
          <h3 className="m-0 text-[15px] font-semibold">
            From version {version.revision} to version {brief.revision}
          </h3>
          <TextDiff older={version.text} newer={brief.text} />
        </section>
      )}
      <article
        lang={brief?.language ?? undefined}
        className="mx-auto max-w-[65ch] whitespace-pre-wrap break-words font-serif text-[17px] leading-[27px]"
      >
        {version.text}
      </article>
    </div>
  );
}
