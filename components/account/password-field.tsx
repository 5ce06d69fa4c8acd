"use client";
// A password field that can show what is typed, and says when Caps Lock is on.
import { Eye, EyeOff } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { describedBy, FieldFrame, INPUT_CLASSES } from "@/components/ui/field";
import { PASSWORD_MAX } from "@/lib/contract/account-limits";

interface PasswordFieldProps {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly autoComplete: "current-password" | "new-password";
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly aside?: ReactNode;
}

/** A required password. */
export function PasswordField({
  id,
  name,
  label,
  autoComplete,
  hint,
  error,
  aside,
}: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState("CapsLock"));
  const Icon = shown ? EyeOff : Eye;
  return (
    <FieldFrame
      id={id}
      label={label}
      error={error}
      aside={aside}
      hint={
        (hint || capsLock) && (
          <>
            {hint}
            {capsLock && (
              <span className="block font-medium text-counterpoint">Caps Lock is on.</span>
            )}
          </>
        )
      }
    >
      <div className="relative">
        <input
          id={id}
          name={name}
          type={shown ? "text" : "password"}
          required
          maxLength={PASSWORD_MAX * 2}
          autoComplete={autoComplete}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, Boolean(hint || capsLock), Boolean(error))}
          onKeyDown={watchCapsLock}
          onKeyUp={watchCapsLock}
          onBlur={() => setCapsLock(false)}
          className={classNames(INPUT_CLASSES, "pr-11")}
        />
        <button
          type="button"
          aria-label={shown ? "Hide the password" : "Show the password"}
          aria-controls={id}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-1 right-1 inline-flex w-9 items-center justify-center rounded text-muted hover:bg-line/60 hover:text-ink"
        >
          <Icon size={18} aria-hidden />
        </button>
      </div>
    </FieldFrame>
  );
}
