// The end of a settings form: its button, and the word that it worked.
import { Button } from "@/components/ui/button";
import { useReady } from "./use-account-form";

interface FormActionsProps {
  readonly label: string;
  readonly pendingLabel: string;
  readonly pending: boolean;
  /** Said politely when the form went well; empty before. */
  readonly done: string;
}

/** The submit button waits for the page's scripts: these forms need them. */
export function FormActions({ label, pendingLabel, pending, done }: FormActionsProps) {
  const ready = useReady();
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button type="submit" disabled={!ready} aria-disabled={pending}>
        {pending ? pendingLabel : label}
      </Button>
      <p role="status" className="m-0 text-[15px] leading-5 text-premise">
        {done}
      </p>
    </div>
  );
}
