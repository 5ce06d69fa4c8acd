// A square button with an icon. Its name is read aloud and shown as a tip, with its key where it has one.
import type { ButtonHTMLAttributes, ReactNode } from "react";
import { classNames } from "./class-names";

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, "name"> {
  readonly name: string;
  /** A keyboard shortcut to show, such as "Ctrl K". */
  readonly shortcut?: string;
  /** For a switch: whether it is on. */
  readonly pressed?: boolean;
  readonly children: ReactNode;
}

/** A button of 32 by 32 pixels around a lucide icon. */
export function IconButton({
  name,
  shortcut,
  pressed,
  className,
  children,
  ...rest
}: IconButtonProps) {
  return (
    <button
      type="button"
      aria-label={name}
      aria-pressed={pressed}
      title={shortcut ? `${name} (${shortcut})` : name}
      className={classNames(
        "inline-flex size-8 shrink-0 items-center justify-center rounded-md text-ink hover:bg-line/60 disabled:opacity-45 disabled:hover:bg-transparent",
        pressed && "bg-accent/12 text-accent",
        className,
      )}
      {...rest}
    >
      {children}
    </button>
  );
}
