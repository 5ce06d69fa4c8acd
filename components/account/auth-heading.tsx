// The head of a sign-in page: what it is for, and the other page that one may have wanted.
import type { ReactNode } from "react";

/** A serif title with a line below it. */
export function AuthHeading({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="mb-7">
      <h1 className="m-0 font-serif text-[32px] font-semibold leading-10 tracking-tight text-balance">
        {title}
      </h1>
      {children && <p className="m-0 mt-2 text-[16px] leading-6 text-muted">{children}</p>}
    </div>
  );
}
