"use client";
// A passage with several statements offers them; on a phone one alone is offered too, since the map is not in sight.
import { MessageSquarePlus } from "lucide-react";
import { Popover } from "radix-ui";
import { useRef } from "react";
import { useStatementFacts } from "@/components/discussion/use-statement-facts";
import { ROLE_LOOK, RoleIcon } from "@/components/map/role-look";
import { classNames } from "@/components/ui/class-names";
import type { Id, Passage } from "@/lib/argument/records";
import { useDeskActions } from "@/lib/client/desk-context";
import { statementsOf } from "@/lib/client/highlights/brief-passages";

interface PassageChooserProps {
  readonly passages: readonly Passage[];
  /** The rectangle of the words that were chosen, read whenever the panel is placed. */
  readonly rectangle: () => DOMRect;
  readonly onStatement: (id: Id) => void;
  readonly onAnnotate: (passage: Passage) => void;
  readonly onClose: () => void;
}

/** A panel beside the words: the statements that stand there, and a way to annotate the words themselves. */
export function PassageChooser(props: PassageChooserProps) {
  const { passages, rectangle, onStatement, onAnnotate, onClose } = props;
  const anchor = useRef({ getBoundingClientRect: rectangle });
  const factsOf = useStatementFacts();
  const { hover } = useDeskActions();
  const ids = statementsOf(passages);
  const shortest = passages[0];
  return (
    <Popover.Root open onOpenChange={(open) => !open && onClose()}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        <Popover.Content
          aria-label="Statements at this passage"
          sideOffset={8}
          collisionPadding={8}
          onCloseAutoFocus={(event) => event.preventDefault()}
          className="z-40 max-h-[60vh] w-[min(360px,calc(100vw-16px))] overflow-y-auto rounded-lg border border-line bg-raised p-1.5 font-sans text-ink shadow-float"
        >
          <ul className="m-0 list-none p-0">
            {ids.map((id) => {
              const facts = factsOf(id);
              return (
                <li key={id}>
                  <button
                    type="button"
                    onClick={() => onStatement(id)}
                    onPointerEnter={() => hover([id])}
                    onFocus={() => hover([id])}
                    className="block w-full rounded-md px-2.5 py-2 text-left hover:bg-line/60"
                  >
                    <span
                      className={classNames(
                        "flex items-center gap-1.5 text-[11.5px] font-semibold leading-4",
                        ROLE_LOOK[facts.role].text,
                      )}
                    >
                      <RoleIcon of={facts.role} className="shrink-0" />
                      {facts.relation}
                    </span>
                    <span className="mt-0.5 block text-[13.5px] leading-[18px]">{facts.text}</span>
                    <span className="mt-0.5 hidden text-[12.5px] font-medium leading-[18px] text-accent max-md:block">
                      Show it in the map
                    </span>
                  </button>
                </li>
              );
            })}
          </ul>
          {shortest && (
            <button
              type="button"
              onClick={() => onAnnotate(shortest)}
              className="mt-1 flex min-h-9 w-full items-center gap-2 rounded-b-md border-t border-line px-2.5 pt-1 text-left text-[13px] font-medium leading-5 hover:text-accent"
            >
              <MessageSquarePlus size={15} aria-hidden className="text-muted" />
              Annotate these words
            </button>
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
