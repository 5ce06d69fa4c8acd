"use client";
// What differs between two moments, as a list.
import { Minus, PencilLine, Plus } from "lucide-react";
import { WordDiff } from "@/components/maps/suggestions/word-diff";
import { Dialog } from "@/components/ui/dialog";
import type { Difference } from "@/lib/argument/compare-graphs";
import { useDeskActions } from "@/lib/client/desk-context";

const LOOKS = {
  added: { Icon: Plus, word: "Added", classes: "text-premise" },
  changed: { Icon: PencilLine, word: "Changed", classes: "text-claim" },
  removed: { Icon: Minus, word: "Removed", classes: "text-counterpoint" },
} as const;

interface DifferencesDialogProps {
  readonly title: string;
  readonly list: readonly Difference[];
  readonly onClose: () => void;
}

/** The differences; a statement that is named leads to it on the map. */
export function DifferencesDialog({ title, list, onClose }: DifferencesDialogProps) {
  const { selectStatement } = useDeskActions();
  function show(id: string) {
    onClose();
    selectStatement(id, "link");
  }
  return (
    <Dialog open onClose={onClose} title={title} placement="side">
      {list.length === 0 ? (
        <p className="m-0 text-[15px] leading-6 text-muted">
          The argument is the same at both moments.
        </p>
      ) : (
        <ul className="m-0 grid list-none gap-3 p-0">
          {list.map((each) => (
            <Line key={`${each.type} ${each.id}`} difference={each} onShow={show} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

interface LineProps {
  readonly difference: Difference;
  readonly onShow: (statementId: string) => void;
}

function Line({ difference, onShow }: LineProps) {
  const { id, type, change, words, before, after } = difference;
  const { Icon, word, classes } = LOOKS[change];
  return (
    <li className="flex gap-2">
      <Icon size={15} aria-hidden className={`mt-[3px] shrink-0 ${classes}`} />
      <div className="min-w-0 flex-1 text-[14px] leading-[21px]">
        <p className={`m-0 text-[13px] font-semibold leading-5 ${classes}`}>{word}</p>
        {type === "statement" ? (
          <button
            type="button"
            onClick={() => onShow(id)}
            className="block max-w-full break-words text-left font-medium underline decoration-line underline-offset-2 hover:decoration-current"
          >
            {words}
          </button>
        ) : (
          <p className="m-0 break-words font-medium">{words}</p>
        )}
        {(before !== null || after !== null) && (
          <p className="m-0 break-words">
            <WordDiff before={before ?? ""} after={after ?? ""} />
          </p>
        )}
      </div>
    </li>
  );
}
