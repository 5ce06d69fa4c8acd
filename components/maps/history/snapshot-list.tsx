"use client";
// Moments that have a name: to look at them, to give a name to now, to take one away.
import { Trash2 } from "lucide-react";
import { type FormEvent, useState } from "react";
import { absoluteDate } from "@/components/discussion/relative-words";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Notice } from "@/components/ui/notice";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { useSnapshots } from "./use-snapshots";

interface SnapshotListProps {
  /** The moment that a new name is given to. */
  readonly seq: number;
  readonly onShow: (seq: number) => void;
}

/** The list, with a form for those who may name moments. */
export function SnapshotList({ seq, onShow }: SnapshotListProps) {
  const { list, failure, name, remove } = useSnapshots();
  const may = useDesk((state) => state.abilities.includes("snapshot.create"));
  const isPast = useDesk((state) => state.past !== null);
  const { announce } = useDeskActions();
  const [words, setWords] = useState("");
  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const outcome = await name(seq, words);
    if (!outcome.ok) return;
    announce(`“${words.trim()}” is kept.`);
    setWords("");
  }
  return (
    <div className="grid gap-3">
      {may && (
        <form onSubmit={(event) => void handleSubmit(event)} className="grid gap-1.5">
          <label htmlFor="snapshot-name" className="text-[14px] font-medium leading-5">
            {isPast ? "Name the moment that is shown" : "Name the map as it is now"}
          </label>
          <span className="flex gap-2">
            <input
              id="snapshot-name"
              value={words}
              maxLength={80}
              required
              placeholder="Before the review"
              onChange={(event) => setWords(event.target.value)}
              className="min-h-9 min-w-0 flex-1 rounded-md border border-line-strong bg-card px-2.5 text-[15px] text-ink"
            />
            <Button type="submit" disabled={words.trim() === ""}>
              Keep
            </Button>
          </span>
        </form>
      )}
      {failure && <Notice look="error">{failure}</Notice>}
      {list === null && !failure && (
        <p className="m-0 text-[14px] text-muted">Reading the names…</p>
      )}
      {list?.snapshots.length === 0 && (
        <p className="m-0 py-4 text-center text-[15px] leading-6 text-muted">
          No moment has a name yet. A name makes it easy to come back to, and to compare with.
        </p>
      )}
      <ul className="m-0 grid list-none gap-0.5 p-0">
        {list?.snapshots.map((each) => (
          <li key={each.id} className="flex items-center gap-1">
            <button
              type="button"
              onClick={() => onShow(each.seq)}
              className="min-w-0 flex-1 rounded-md px-2 py-1.5 text-left hover:bg-line/50"
            >
              <span className="block break-words text-[15px] font-medium leading-5">
                {each.name}
              </span>
              <span className="block text-[13px] leading-5 text-muted">
                after change {each.seq}, kept {absoluteDate(each.createdAt)}
                {each.createdBy && ` by ${list.people[each.createdBy]?.name ?? "somebody"}`}
              </span>
            </button>
            {may && (
              <IconButton
                name={`Take the name “${each.name}” away`}
                onClick={() => void remove(each.id)}
              >
                <Trash2 size={16} aria-hidden />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
