"use client";
// Whether one wants mail about what one has not read.
import { useId, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { sendAccountRequest } from "./send-account-request";
import { useReady } from "./use-account-form";

/** A switch that is kept at once. */
export function MailForm({ enabled }: { readonly enabled: boolean }) {
  const id = useId();
  const ready = useReady();
  const [on, setOn] = useState(enabled);
  const [word, setWord] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const change = async (next: boolean) => {
    setOn(next);
    setWord("");
    setProblem(null);
    const outcome = await sendAccountRequest("PATCH", "/api/account", { mailEnabled: next });
    if (outcome.ok) setWord(next ? "You get mail." : "You get no more mail.");
    else {
      setOn(!next);
      setProblem(outcome.message);
    }
  };
  return (
    <div className="grid gap-3">
      {problem && <Notice look="error">{problem}</Notice>}
      <label htmlFor={id} className="flex min-h-8 items-start gap-2.5 text-[15px] leading-[22px]">
        <input
          id={id}
          type="checkbox"
          checked={on}
          disabled={!ready}
          onChange={(event) => void change(event.target.checked)}
          className="mt-0.5 size-[18px] shrink-0 accent-accent"
        />
        Send me mail about what I have not read
      </label>
      <p role="status" className="m-0 min-h-5 text-[14px] leading-5 text-muted">
        {word}
      </p>
    </div>
  );
}
