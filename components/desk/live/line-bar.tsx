"use client";
// A bar over the desk where the line is bad, something waits or failed, or the map is gone. Else nothing.
import { CloudOff, LogIn, TriangleAlert, Unplug } from "lucide-react";
import type { ReactNode } from "react";
import { Button, buttonClasses } from "@/components/ui/button";
import { useDesk } from "@/lib/client/desk-context";
import type { Asked } from "./use-line-news";
import { useLinger } from "./use-linger";

function changes(count: number): string {
  return count === 1 ? "1 change waits" : `${count} changes wait`;
}

interface LineBarProps {
  readonly onAsk: (what: Asked) => void;
}

/** At the foot of a wide desk; on a phone between the tabs and the pane, which gives it room: sheets stand at the foot. */
export function LineBar({ onAsk }: LineBarProps) {
  const conflicts = useDesk((state) => state.conflicts.length);
  const failed = useDesk((state) => state.failed.length);
  const line = useLineWords();
  if (!line && conflicts === 0 && failed === 0) return null;
  return (
    <section
      aria-label="Connection"
      data-line-bar
      className="pointer-events-none fixed inset-x-3 bottom-3 z-30 flex justify-start max-md:static max-md:order-1 max-md:z-auto print:hidden"
    >
      <div className="pointer-events-auto flex max-w-[min(560px,100%)] flex-col gap-2 rounded-xl border border-line-strong bg-raised px-3.5 py-2.5 text-[14px] leading-5 text-ink shadow-float max-md:w-full max-md:max-w-none max-md:rounded-none max-md:border-x-0 max-md:border-t-0 max-md:shadow-none">
        {line}
        {conflicts > 0 && (
          <Row
            icon={<TriangleAlert size={16} aria-hidden />}
            words={
              conflicts === 1
                ? "Somebody changed the same words as you."
                : `Others changed the same words as you at ${conflicts} places.`
            }
          >
            <Button small onClick={() => onAsk("conflicts")}>
              Compare
            </Button>
          </Row>
        )}
        {failed > 0 && (
          <Row
            icon={<TriangleAlert size={16} aria-hidden />}
            words={
              failed === 1
                ? "1 change could not be saved. Its words are kept."
                : `${failed} changes could not be saved. Their words are kept.`
            }
          >
            <Button small onClick={() => onAsk("failed")}>
              Look at {failed === 1 ? "it" : "them"}
            </Button>
          </Row>
        )}
      </div>
    </section>
  );
}

interface RowProps {
  readonly icon: ReactNode;
  readonly words: string;
  readonly children?: ReactNode;
}

function Row({ icon, words, children }: RowProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
      <span className="shrink-0 text-danger">{icon}</span>
      <p className="m-0 min-w-0 flex-1 basis-40">{words}</p>
      {children}
    </div>
  );
}

/** What is to say of the line; null where all is well. */
function useLineWords(): ReactNode {
  const line = useDesk((state) => state.line);
  const pending = useDesk((state) => state.pending);
  const atRisk = useDesk((state) => state.atRisk);
  const signedOut = useDesk((state) => state.signedOut);
  const slug = useDesk((state) => state.map.slug);
  // A blink of the line, or an answer that takes its time, is no news.
  const isOffline = useLinger(line === "offline", 1_200);
  const isSlow = useLinger(pending > 0 && line !== "offline", 2_500);
  if (line === "gone") {
    return (
      <Row
        icon={<Unplug size={16} aria-hidden />}
        words="This map is no longer there for you: it was deleted, or who may see it has changed."
      >
        <a href="/" className={buttonClasses("plain", true)}>
          All maps
        </a>
      </Row>
    );
  }
  if (signedOut) {
    return (
      <Row
        icon={<LogIn size={16} aria-hidden />}
        words={`You are signed out. ${pending > 0 ? `${changes(pending)} on this device and will be sent once you are back.` : "Sign in to go on."}`}
      >
        <a
          href={`/sign-in?next=${encodeURIComponent(`/maps/${slug}`)}`}
          className={buttonClasses("primary", true)}
        >
          Sign in
        </a>
      </Row>
    );
  }
  if (atRisk) {
    return (
      <Row
        icon={<TriangleAlert size={16} aria-hidden />}
        words={`${changes(pending)}, and this device has no room to keep all of it. Do not close this page before it is sent.`}
      />
    );
  }
  if (isOffline) {
    return (
      <Row
        icon={<CloudOff size={16} aria-hidden />}
        words={
          pending > 0
            ? `Offline: ${changes(pending)}. ${pending === 1 ? "It is" : "They are"} kept on this device and sent when the connection is back.`
            : "Offline: you can go on. What you do is kept on this device."
        }
      />
    );
  }
  return isSlow ? (
    <p className="m-0 text-muted">
      {pending === 1 ? "Sending 1 change …" : `Sending ${pending} changes …`}
    </p>
  ) : null;
}
