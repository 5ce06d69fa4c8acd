"use client";
// One form's life: sending, what went wrong where, and the focus on the first thing to mend.
import {
  type FormEvent,
  type RefObject,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react";
import type { AccountOutcome } from "./send-account-request";

export interface AccountForm {
  readonly formRef: RefObject<HTMLFormElement | null>;
  readonly pending: boolean;
  /** A message about the whole form, or null. */
  readonly problem: string | null;
  readonly code: string | null;
  /** The message of a field, by its name in the request. */
  readonly errorOf: (field: string) => string | undefined;
  readonly handleSubmit: (event: FormEvent<HTMLFormElement>) => void;
}

interface Failure {
  readonly code: string;
  readonly message: string;
  readonly fields: Readonly<Record<string, string>>;
}

const never = () => () => {};

/** False until the page's scripts run: a form without a way to work without them waits for it. */
export function useReady(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

/** Sends a form's fields with `send`; calls `onDone` when that went well. What was typed always stays. */
export function useAccountForm(
  send: (fields: Readonly<Record<string, string>>) => Promise<AccountOutcome>,
  onDone: (body: unknown, form: HTMLFormElement) => void,
): AccountForm {
  const formRef = useRef<HTMLFormElement>(null);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    if (!failure) return;
    const invalid = formRef.current?.querySelector<HTMLElement>("[aria-invalid]");
    (invalid ?? formRef.current?.querySelector<HTMLElement>("[role=alert]"))?.focus();
  }, [failure]);

  const submit = async (form: HTMLFormElement) => {
    setPending(true);
    const texts = [...new FormData(form)].filter(
      (pair): pair is [string, string] => typeof pair[1] === "string",
    );
    const outcome = await send(Object.fromEntries(texts));
    setPending(false);
    setFailure(outcome.ok ? null : { ...outcome, fields: ownFields(form, outcome.fields) });
    if (outcome.ok) onDone(outcome.body, form);
  };

  const inFields = failure !== null && Object.keys(failure.fields).length > 0;
  return {
    formRef,
    pending,
    problem: failure && !inFields ? failure.message : null,
    code: failure?.code ?? null,
    errorOf: (field) => failure?.fields[field],
    handleSubmit: (event) => {
      event.preventDefault();
      if (!pending) void submit(event.currentTarget);
    },
  };
}

/** The messages that the form has a field for. */
function ownFields(
  form: HTMLFormElement,
  fields: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => form.elements.namedItem(name)),
  );
}
