// A labelled text field with its hint and its error, tied together for screen readers.
import { CircleAlert } from "lucide-react";
import type { InputHTMLAttributes, ReactNode } from "react";
import { classNames } from "./class-names";

/** The classes of a text input, for inputs that are built elsewhere. */
export const INPUT_CLASSES =
  "block w-full min-h-10 rounded-md border border-line-strong bg-card px-3 text-[16px] leading-6 text-ink placeholder:text-muted aria-invalid:border-danger";

interface FieldFrameProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** At the right of the label, such as a link. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** The ids that describe a field: its error first, then its hint. */
export function describedBy(id: string, hint: boolean, error: boolean): string | undefined {
  return classNames(error && `${id}-error`, hint && `${id}-hint`) || undefined;
}

/** Label above, hint and error below. */
export function FieldFrame({ id, label, hint, error, aside, children }: FieldFrameProps) {
  return (
    <div>
      <div className="mb-1.5 flex items-baseline justify-between gap-3">
        <label htmlFor={id} className="text-[14px] font-medium leading-5">
          {label}
        </label>
        {aside}
      </div>
      {children}
      {error && (
        <p
          id={`${id}-error`}
          className="m-0 mt-1.5 flex items-start gap-1.5 text-[14px] leading-5 text-danger"
        >
          <CircleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />
          <span>{error}</span>
        </p>
      )}
      {hint && (
        <p id={`${id}-hint`} className="m-0 mt-1.5 text-[14px] leading-5 text-muted">
          {hint}
        </p>
      )}
    </div>
  );
}

interface FieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "name"> {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}

/** A text field. */
export function Field({ id, label, hint, error, className, ...rest }: FieldProps) {
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, Boolean(hint), Boolean(error))}
        className={classNames(INPUT_CLASSES, className)}
        {...rest}
      />
    </FieldFrame>
  );
}
