"use client";
// What stands where the map has no statement yet: how to begin.
import { BookOpenText, PenLine } from "lucide-react";
import { Button } from "@/components/ui/button";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { wayToChange } from "@/lib/client/editing/ways-to-change";

/** An invitation for those who may build; for others, that there is nothing yet. */
export function EmptyMap() {
  const way = useDesk(wayToChange);
  const hasBrief = useDesk((state) => state.brief !== null);
  const isNarrowed = useDesk((state) => state.briefOnly && state.graph.statements.size > 0);
  const singleKeys = useDesk((state) => state.singleKeys);
  const actions = useDeskActions();
  if (isNarrowed) {
    return (
      <Frame title="Nothing here is the brief's own">
        <p className="m-0">
          No statement is tied to words of the brief yet. Select the words that say one, and tie
          them to it.
        </p>
        <Button onClick={() => actions.setBriefOnly(false)}>Show the whole argument</Button>
      </Frame>
    );
  }
  if (way === null || way === "sign-in") {
    return (
      <Frame title="There is no argument here yet">
        <p className="m-0">Whoever made this map has not written its main claim yet.</p>
      </Frame>
    );
  }
  return (
    <Frame title={hasBrief ? "Find the main claim" : "Write the main claim"}>
      {hasBrief && (
        <p className="m-0">
          Select a sentence in the brief and{" "}
          {singleKeys && (
            <span className="pointer-coarse:hidden">
              press <Key>M</Key>: it becomes a claim, tied to its words. Then <Key>R</Key> makes
              another sentence a reason for it, <Key>V</Key> a counterpoint.
            </span>
          )}
          <span className={singleKeys ? "hidden pointer-coarse:inline" : ""}>
            choose “Claim”: it becomes a claim, tied to its words. Other sentences become its
            reasons and counterpoints.
          </span>
        </p>
      )}
      {!hasBrief && (
        <p className="m-0">
          One sentence that can be true or false. Reasons and counterpoints hang below it.
        </p>
      )}
      <div className="flex flex-wrap justify-center gap-2">
        {hasBrief && (
          <Button
            look="primary"
            onClick={() => {
              actions.setPane("brief", true);
              actions.setPhoneTab("brief");
              requestAnimationFrame(() =>
                document.querySelector<HTMLElement>(".brief-text")?.focus({ preventScroll: true }),
              );
            }}
          >
            <BookOpenText size={16} aria-hidden />
            Go to the brief
          </Button>
        )}
        <Button
          look={hasBrief ? "plain" : "primary"}
          onClick={() => actions.openEditor({ mode: "add", relation: { type: "claim" } })}
        >
          <PenLine size={16} aria-hidden />
          Write the main claim
        </Button>
      </div>
    </Frame>
  );
}

function Frame({
  title,
  children,
}: {
  readonly title: string;
  readonly children: React.ReactNode;
}) {
  return (
    <section
      aria-label="An empty map"
      className="m-auto grid max-w-[440px] justify-items-center gap-4 p-6 text-center text-[15px] leading-6 text-muted"
    >
      <h2 className="m-0 font-serif text-[24px] font-semibold leading-8 text-ink">{title}</h2>
      {children}
    </section>
  );
}

function Key({ children }: { readonly children: string }) {
  return (
    <kbd className="rounded border border-line-strong bg-card px-1.5 font-sans text-[13px] font-medium text-ink">
      {children}
    </kbd>
  );
}
