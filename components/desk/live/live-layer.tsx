"use client";
// Opens the line once the page stands, and shows what comes of it over the desk.
import dynamic from "next/dynamic";
import { useEffect } from "react";
import { useDesk, useDeskStore } from "@/lib/client/desk-context";
import { late } from "@/lib/client/late";
import { LineBar } from "./line-bar";
import { PresenceMarks } from "./presence-marks";
import { useLineNews } from "./use-line-news";

const ConflictDialog = dynamic(
  late(() => import("./conflict-dialog").then((module) => module.ConflictDialog)),
  { ssr: false },
);
const FailedDialog = dynamic(
  late(() => import("./failed-dialog").then((module) => module.FailedDialog)),
  {
    ssr: false,
  },
);

/** Runs when the browser has nothing better to do; the returned function calls it off. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === "undefined") {
    const timer = setTimeout(run, 300);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: 2_000 });
  return () => cancelIdleCallback(handle);
}

/** Keeps the line open as long as the desk is. */
function useLive(): void {
  const store = useDeskStore();
  useEffect(() => {
    let closed = false;
    let close = () => {};
    const cancel = whenIdle(() => {
      const { actions } = store.getState();
      void actions.connect().then((closeLine) => {
        if (closed) closeLine();
        else close = closeLine;
      });
    });
    return () => {
      closed = true;
      cancel();
      close();
    };
  }, [store]);
}

/** The line, the marks of who is where, and what asks to be decided. */
export function LiveLayer() {
  useLive();
  const { asked, ask } = useLineNews();
  const conflicts = useDesk((state) => state.conflicts);
  const failed = useDesk((state) => state.failed);
  const conflict = conflicts[0];
  return (
    <>
      <PresenceMarks />
      <LineBar onAsk={ask} />
      {asked === "conflicts" && conflict && (
        <ConflictDialog key={conflict.clientOpId} conflict={conflict} onClose={() => ask(null)} />
      )}
      {asked === "failed" && failed.length > 0 && (
        <FailedDialog failed={failed} onClose={() => ask(null)} />
      )}
    </>
  );
}
