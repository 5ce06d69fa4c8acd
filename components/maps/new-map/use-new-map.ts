"use client";
// The life of the form for a new map: guesses as one types, keeping, sending once.
import { useCallback, useEffect, useRef, useState } from "react";
import { sendAccountRequest } from "@/components/account/send-account-request";
import { type BriefFile, useBriefFile } from "@/components/brief/file/use-brief-file";
import { mintId } from "@/lib/client/mint-id";
import { withFile, withText } from "./fill-fields";
import { emptyFields, loadFields, type NewMapFields, saveFields } from "./new-map-fields";
import {
  type FieldName,
  type FieldProblems,
  fieldOfPath,
  problemsIn,
  requestOf,
} from "./new-map-request";

/** Typing rests for this long before the form is kept. */
const KEEP_MS = 300;

export interface NewMap {
  readonly fields: NewMapFields;
  readonly change: (change: Partial<NewMapFields>) => void;
  /** Takes another text; title, format and language are guessed where nobody filled them in. */
  readonly takeText: (text: string, file?: NewMapFields["file"]) => void;
  /** The file that becomes the text, once it is read. */
  readonly file: BriefFile;
  /** Brings back what a file took the place of; null where there is nothing. */
  readonly takeBack: (() => void) | null;
  readonly send: () => Promise<void>;
  readonly clear: () => void;
  readonly pending: boolean;
  readonly problems: FieldProblems;
  /** What is wrong with the whole; its code tells whether to sign in. */
  readonly failure: { readonly code: string; readonly message: string } | null;
  /** Counts refusals, so that the focus goes to what is to be mended. */
  readonly refusals: number;
  /** What was typed before was brought back. */
  readonly restored: boolean;
  /** The browser keeps what is typed over a reload. */
  readonly kept: boolean;
}

/** The form of this person; it comes back as it was left. */
export function useNewMap(viewerId: string): NewMap {
  const [fields, setFields] = useState(emptyFields);
  const [restored, setRestored] = useState(false);
  const [pending, setPending] = useState(false);
  const [problems, setProblems] = useState<FieldProblems>({});
  const [failure, setFailure] = useState<NewMap["failure"]>(null);
  const [refusals, setRefusals] = useState(0);
  const [before, setBefore] = useState<NewMapFields | null>(null);
  const sending = useRef(false);
  const { kept, forget } = useKeeping(viewerId, fields, (before) => {
    setFields(before);
    setRestored(true);
  });

  const change = useCallback((part: Partial<NewMapFields>) => {
    setFields((now) => ({ ...now, ...part, requestId: mintId() }));
    const changed = Object.keys(part);
    setProblems((now) => without(now, changed));
  }, []);
  const takeText = useCallback<NewMap["takeText"]>((text, file) => {
    setFields((now) => withText(now, text, file === undefined ? now.file : file));
    setProblems((now) => without(now, ["text", "title"]));
  }, []);

  function refuse(found: FieldProblems, whole: NewMap["failure"]): void {
    setProblems(found);
    setFailure(whole);
    setRefusals((count) => count + 1);
  }

  async function send(): Promise<void> {
    if (sending.current) return;
    const found = problemsIn(fields);
    if (Object.keys(found).length > 0) return refuse(found, null);
    sending.current = true;
    setPending(true);
    setFailure(null);
    const outcome = await sendAccountRequest("POST", "/api/maps", { ...requestOf(fields) });
    if (outcome.ok) {
      forget();
      // The button stays busy until the map's page is there.
      window.location.assign(`/maps/${slugIn(outcome.body)}`);
      return;
    }
    sending.current = false;
    setPending(false);
    const own = ownProblems(outcome.fields);
    refuse(own, Object.keys(own).length > 0 ? null : outcome);
  }

  const file = useBriefFile({
    onRead: (read) => {
      setBefore(fields.text.trim() === "" ? null : fields);
      setFields((now) => withFile(now, read));
      setProblems({});
      setFailure(null);
    },
    onFailure: ({ code, message }) =>
      code === "UNAUTHENTICATED" ? refuse({}, { code, message }) : refuse({ text: message }, null),
  });

  return {
    fields,
    change,
    takeText,
    file,
    takeBack:
      before === null
        ? null
        : () => {
            setFields({ ...before, requestId: mintId() });
            setBefore(null);
          },
    send,
    clear: () => {
      file.cancel();
      setBefore(null);
      setFields(emptyFields());
      setRestored(false);
      refuse({}, null);
    },
    pending,
    problems,
    failure,
    refusals,
    restored,
    kept,
  };
}

/** Brings back what was kept, and keeps every change; at once when the page goes. */
function useKeeping(
  viewerId: string,
  fields: NewMapFields,
  onRestore: (fields: NewMapFields) => void,
): { kept: boolean; forget: () => void } {
  const [kept, setKept] = useState(true);
  const latest = useRef<NewMapFields | null>(null);
  const restore = useRef(onRestore);
  useEffect(() => {
    const before = loadFields(viewerId);
    if (before) restore.current(before);
  }, [viewerId]);
  useEffect(() => {
    // The first, empty state is not kept: it would wipe out what is about to be brought back.
    const isFirst = latest.current === null;
    latest.current = fields;
    if (isFirst) return;
    const timer = setTimeout(() => setKept(saveFields(viewerId, fields)), KEEP_MS);
    return () => clearTimeout(timer);
  }, [viewerId, fields]);
  useEffect(() => {
    const keepNow = () => {
      if (latest.current) saveFields(viewerId, latest.current);
    };
    window.addEventListener("pagehide", keepNow);
    return () => window.removeEventListener("pagehide", keepNow);
  }, [viewerId]);
  const forget = useCallback(() => {
    latest.current = null;
    saveFields(viewerId, null);
  }, [viewerId]);
  return { kept, forget };
}

function without(problems: FieldProblems, names: readonly string[]): FieldProblems {
  if (!names.some((name) => name in problems)) return problems;
  return Object.fromEntries(Object.entries(problems).filter(([name]) => !names.includes(name)));
}

function ownProblems(messages: Readonly<Record<string, string>>): FieldProblems {
  const own: Partial<Record<FieldName, string>> = {};
  for (const [path, message] of Object.entries(messages)) {
    const name = fieldOfPath(path);
    if (name) own[name] = message;
  }
  return own;
}

function slugIn(body: unknown): string {
  const map = body && typeof body === "object" && "map" in body ? body.map : null;
  const slug = map && typeof map === "object" && "slug" in map ? map.slug : null;
  return typeof slug === "string" ? slug : "";
}
