// A message of a few words or lines above or below a form.
import { CircleAlert, CircleCheck, Info } from "lucide-react";
import type { ReactNode, Ref } from "react";
import { classNames } from "./class-names";

const LOOKS = {
  error: { classes: "border-danger/60 bg-danger/8", icon: "text-danger", Icon: CircleAlert },
  done: { classes: "border-premise/50 bg-premise-soft", icon: "text-premise", Icon: CircleCheck },
  info: { classes: "border-line bg-card", icon: "text-muted", Icon: Info },
} as const;

interface NoticeProps {
  readonly look: keyof typeof LOOKS;
  readonly children: ReactNode;
  /** Set where focus moves to the notice. */
  readonly ref?: Ref<HTMLDivElement>;
}

/** An error is announced at once, anything else politely. */
export function Notice({ look, children, ref }: NoticeProps) {
  const { classes, icon, Icon } = LOOKS[look];
  return (
    <div
      ref={ref}
      tabIndex={-1}
      role={look === "error" ? "alert" : "status"}
      className={classNames(
        "flex items-start gap-2.5 rounded-md border px-3 py-2.5 text-[15px] leading-[22px]",
        classes,
      )}
    >
      <Icon size={18} aria-hidden className={classNames("mt-0.5 shrink-0", icon)} />
      <div className="min-w-0">{children}</div>
    </div>
  );
}
