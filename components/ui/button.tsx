// Buttons with words. `primary` is for the one thing that a form is there to do.
import type { ButtonHTMLAttributes } from "react";
import { classNames } from "./class-names";

export type ButtonLook = "primary" | "plain" | "quiet" | "danger";

const LOOKS: Readonly<Record<ButtonLook, string>> = {
  primary: "bg-accent text-on-accent hover:brightness-110",
  plain: "border border-line-strong bg-card text-ink hover:bg-paper",
  quiet: "text-ink hover:bg-line/60",
  danger: "border border-danger text-danger hover:bg-danger/10",
};

/** The classes of a button, for links that look like one. */
export function buttonClasses(look: ButtonLook = "plain", small = false): string {
  return classNames(
    "inline-flex items-center justify-center gap-1.5 rounded-md font-medium no-underline disabled:opacity-60",
    small ? "min-h-7 px-2.5 text-[13px] leading-5" : "min-h-9 px-3.5 text-[15px] leading-5",
    LOOKS[look],
  );
}

interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: ButtonLook;
  readonly small?: boolean;
}

/** A button; of type "button" unless said otherwise. */
export function Button({ look = "plain", small = false, className, ...rest }: ButtonProps) {
  return (
    <button type="button" className={classNames(buttonClasses(look, small), className)} {...rest} />
  );
}
