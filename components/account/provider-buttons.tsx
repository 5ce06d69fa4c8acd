"use client";
// Buttons to sign in at a provider. Without JavaScript each is a form post of next-auth's own.
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { startProvider } from "./auth-session";

interface ProviderButtonsProps {
  readonly providers: readonly { readonly id: string; readonly name: string }[];
  /** The word before the provider's name, such as "Continue with". */
  readonly verb: string;
  readonly next: string;
  /** For the form post without JavaScript; null where the page has none. */
  readonly csrfToken: string | null;
}

/** One button for each provider; nothing where there is none. */
export function ProviderButtons({ providers, verb, next, csrfToken }: ProviderButtonsProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const start = async (id: string) => {
    setPending(true);
    const outcome = await startProvider(id, next);
    const url = outcome.ok && (outcome.body as { url?: unknown }).url;
    if (typeof url === "string") return window.location.assign(url);
    setPending(false);
    setProblem(
      outcome.ok ? "The provider gave no way in. Try again in a minute." : outcome.message,
    );
  };
  const handleSubmit = (event: FormEvent, id: string) => {
    event.preventDefault();
    void start(id);
  };
  return (
    <div className="grid gap-3">
      {providers.map(({ id, name }) => (
        <form
          key={id}
          method="post"
          action={`/api/auth/signin/${id}`}
          onSubmit={(event) => handleSubmit(event, id)}
        >
          <input type="hidden" name="csrfToken" value={csrfToken ?? ""} />
          <input type="hidden" name="callbackUrl" value={next} />
          <Button type="submit" disabled={pending} className="min-h-10 w-full">
            {verb} {name}
          </Button>
        </form>
      ))}
      {problem && <Notice look="error">{problem}</Notice>}
    </div>
  );
}
