// Making a new version of the brief: the text, the comparison, the decisions, and saving. Nothing is saved before the end.
import { useCallback, useEffect, useRef, useState } from "react";
import { callInterface } from "@/lib/client/call-interface";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { mintId } from "@/lib/client/mint-id";
import { readRevision } from "@/lib/client/read-revision";
import type { BriefReport } from "@/lib/contract/brief-files";
import { asMarkdown, guessFormat } from "@/lib/contract/brief-files-source";
import type { RevisedBrief, RevisionPreview } from "@/lib/contract/revisions";
import { useBriefFile } from "../file/use-brief-file";
import { chosen, type Decision, keptDecisions } from "./decisions";
import {
  dropRevision,
  loadRevision,
  type RevisionDraft,
  type RevisionText,
  saveRevision,
  withRevisionText,
  withTextBefore,
} from "./revision-draft";

const KEEP_AFTER_MS = 400;

const fresh = (): RevisionDraft => ({
  ...{ text: "", format: null, fileName: null, report: null, before: null },
  ...{ preview: null, decisions: {} },
  requestId: mintId(),
});

/** The draft and what can be done with it. */
export function useRevision() {
  const mapId = useDesk((state) => state.map.id);
  const viewerId = useDesk((state) => state.viewer?.id ?? "visitor");
  const revision = useDesk((state) => state.brief?.revision ?? 0);
  const { refresh, openSheet, notify } = useDeskActions();
  const [draft, setDraft] = useState<RevisionDraft>(() => loadRevision(mapId, viewerId) ?? fresh());
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const kept = useKept(mapId, viewerId, draft);
  const base = `/api/maps/${encodeURIComponent(mapId)}/brief`;
  const markdown = asMarkdown(draft.text, draft.format ?? guessFormat(draft.text, draft.fileName));

  const change = useCallback((next: Partial<RevisionDraft>) => {
    setDraft((before) => ({ ...before, ...next }));
    setProblem(null);
  }, []);

  async function doing(words: string, work: () => Promise<string | null>): Promise<void> {
    setBusy(words);
    setProblem(await work());
    setBusy(null);
  }

  const compare = () =>
    doing("Comparing the texts …", async () => {
      const answer = await callInterface<RevisionPreview>("POST", `${base}/preview`, {
        text: markdown,
      });
      if (!answer.ok) return answer.message;
      if (answer.value.baseRevision > revision) await refresh();
      setDraft((before) => ({
        ...before,
        preview: answer.value,
        decisions: keptDecisions(answer.value.passages, before.decisions),
      }));
      return null;
    });

  const save = () =>
    doing("Saving …", async () => {
      const { preview, decisions, requestId } = draft;
      if (!preview) return null;
      const answer = await callInterface<RevisedBrief>("POST", base, {
        ...{ requestId, baseRevision: preview.baseRevision, text: markdown },
        ...chosen(preview.passages, decisions),
      });
      if (!answer.ok) {
        // What came between is compared with the next look; the decisions stay.
        if (answer.code === "CONFLICT") {
          await refresh();
          setDraft((before) => ({ ...before, preview: null, requestId: mintId() }));
        }
        return answer.message;
      }
      dropRevision(mapId, viewerId);
      kept.stop();
      await refresh();
      openSheet(null);
      notify(`Version ${answer.value.revision} of the brief is saved.`);
      return null;
    });

  const file = useBriefFile({
    onRead: (read) => {
      const next: RevisionText =
        read.type === "text"
          ? { text: read.text, format: null, fileName: read.name, report: noted(read.note) }
          : {
              ...{ text: read.read.markdown, format: "markdown" },
              ...{ fileName: read.name, report: read.read.warnings },
            };
      setDraft((before) => withRevisionText(before, next));
      setProblem(null);
    },
    onFailure: ({ message }) => setProblem(message),
  });

  const takePresent = () =>
    doing("Fetching the text …", async () => {
      const read = await readRevision(mapId, revision);
      if (!read.ok) return read.message;
      const text = read.value.markdown;
      const next: RevisionText = { text, format: "markdown", fileName: null, report: null };
      setDraft((before) => withRevisionText(before, next));
      return null;
    });

  const decide = (passageId: string, decision: Decision | null) =>
    setDraft((before) => {
      const { [passageId]: _, ...others } = before.decisions;
      return { ...before, decisions: decision ? { ...others, [passageId]: decision } : others };
    });

  const discard = () => {
    file.cancel();
    dropRevision(mapId, viewerId);
    setDraft(fresh());
    setProblem(null);
  };

  return {
    ...{ draft, busy, problem, change, compare, save, file, takePresent, decide, discard },
    takeBack: draft.before && (() => setDraft(withTextBefore)),
    isKept: kept.isKept,
    back: () => change({ preview: null }),
  };
}

export type Revision = ReturnType<typeof useRevision>;

/** A reader's one note, as a report. */
function noted(note: string | null): BriefReport | null {
  return note === null
    ? null
    : { items: [{ kind: "changed", code: "read-as", message: note }], omitted: 0 };
}

/** Keeps the draft in the browser a moment after each change; says whether it could. */
function useKept(mapId: string, viewerId: string, draft: RevisionDraft) {
  const [isKept, setKept] = useState(true);
  const ended = useRef(false);
  const newest = useRef(draft);
  newest.current = draft;
  const keep = useCallback(() => {
    const { text } = newest.current;
    if (ended.current || text === "") return;
    setKept(saveRevision(mapId, viewerId, newest.current));
  }, [mapId, viewerId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of the draft is kept.
  useEffect(() => {
    const timer = setTimeout(keep, KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [draft, keep]);
  useEffect(() => {
    window.addEventListener("pagehide", keep);
    return () => {
      window.removeEventListener("pagehide", keep);
      keep();
    };
  }, [keep]);
  const stop = useCallback(() => {
    ended.current = true;
  }, []);
  return { isKept, stop };
}
