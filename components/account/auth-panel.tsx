// The picture beside the sign-in forms: a small argument, drawn as the maps draw theirs.
import { classNames } from "@/components/ui/class-names";

const LOOKS = {
  claim: { word: "Claim", bar: "bg-claim", ink: "text-claim" },
  premise: { word: "Premise", bar: "bg-premise", ink: "text-premise" },
  counterpoint: { word: "Counterpoint", bar: "bg-counterpoint", ink: "text-counterpoint" },
} as const;

function Card({
  look,
  text,
  className,
}: {
  look: keyof typeof LOOKS;
  text: string;
  className?: string;
}) {
  const { word, bar, ink } = LOOKS[look];
  return (
    <div
      className={classNames(
        "relative overflow-hidden rounded-md border border-line bg-card py-2.5 pl-4 pr-3.5",
        className,
      )}
    >
      <span className={classNames("absolute inset-y-0 left-0 w-1", bar)} />
      <p className={classNames("m-0 text-[12px] font-semibold leading-4", ink)}>{word}</p>
      <p className="m-0 mt-1 text-[15px] leading-[21px]">{text}</p>
    </div>
  );
}

/** Decoration: hidden from screen readers and on narrow windows. */
export function AuthPanel() {
  return (
    <div
      aria-hidden
      className="hidden border-l border-line bg-line/35 lg:flex lg:items-center lg:justify-center"
    >
      <div className="w-[400px]">
        <Card look="claim" text="To understand a text is to be able to argue with it." />
        <div className="relative pl-9 pt-4">
          <svg aria-hidden="true" className="absolute left-0 top-0 h-full w-9" fill="none">
            <path d="M10.5 6 14 1l3.5 5" className="stroke-premise" strokeWidth="1.75" />
            <path d="M19 1.5h6" className="stroke-counterpoint" strokeWidth="2" />
            <path d="M14 1V52a6 6 0 0 0 6 6H34" className="stroke-premise" strokeWidth="1.75" />
            <path
              d="M22 2V143a6 6 0 0 0 6 6H34"
              className="stroke-counterpoint"
              strokeWidth="1.75"
              strokeDasharray="5 4"
            />
          </svg>
          <Card look="premise" text="Whoever sees the reasons laid out can weigh each one." />
          <Card
            look="counterpoint"
            className="mt-4"
            text="A neat map can make a weak argument look strong."
          />
        </div>
        <p className="m-0 mt-9 font-serif text-[19px] italic leading-7 text-muted">
          Ask, object, call for evidence: right at the sentence that you mean.
        </p>
      </div>
    </div>
  );
}
