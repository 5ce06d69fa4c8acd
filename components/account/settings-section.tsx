// One part of the settings: what it is about on the left, its form on the right.
import type { ReactNode } from "react";

interface SettingsSectionProps {
  readonly id: string;
  readonly title: string;
  readonly about: ReactNode;
  readonly children: ReactNode;
}

/** A section with its own heading. */
export function SettingsSection({ id, title, about, children }: SettingsSectionProps) {
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-12 gap-y-5 border-t border-line py-9 md:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]"
    >
      <div>
        <h2 id={id} className="m-0 text-[17px] font-semibold leading-6">
          {title}
        </h2>
        <p className="m-0 mt-1.5 max-w-[42ch] text-[15px] leading-[22px] text-muted">{about}</p>
      </div>
      <div className="max-w-[440px]">{children}</div>
    </section>
  );
}
