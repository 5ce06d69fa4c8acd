// Which an annotation is about: the selected words, or one of the statements that stand there.
import { useId } from "react";
import { useStatementFacts } from "@/components/discussion/use-statement-facts";
import { ROLE_LOOK, RoleIcon } from "@/components/map/role-look";
import { classNames } from "@/components/ui/class-names";
import type { Id } from "@/lib/argument/records";
import type { About } from "./use-annotate";

interface AboutChoiceProps {
  readonly statementIds: readonly Id[];
  readonly about: About;
  readonly onChange: (about: About) => void;
  readonly onHover: (statementIds: readonly Id[]) => void;
}

/** Radio buttons: "This passage" first. */
export function AboutChoice({ statementIds, about, onChange, onHover }: AboutChoiceProps) {
  const name = useId();
  const factsOf = useStatementFacts();
  return (
    <fieldset className="m-0 mb-1 max-h-40 min-w-0 overflow-y-auto border-0 border-b border-line p-0 pb-1">
      <legend className="sr-only">What is it about?</legend>
      <Choice name={name} checked={about === "passage"} onChoose={() => onChange("passage")}>
        This passage
      </Choice>
      {statementIds.map((id) => {
        const facts = factsOf(id);
        return (
          <Choice
            key={id}
            name={name}
            checked={about !== "passage" && about.statementId === id}
            onChoose={() => {
              onChange({ statementId: id });
              onHover([id]);
            }}
          >
            <span className={classNames("mr-1.5 inline-flex", ROLE_LOOK[facts.role].text)}>
              <RoleIcon of={facts.role} />
              <span className="sr-only">{ROLE_LOOK[facts.role].word}: </span>
            </span>
            {facts.name}
          </Choice>
        );
      })}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
  readonly children: React.ReactNode;
}

function Choice({ name, checked, onChoose, children }: ChoiceProps) {
  return (
    <label className="flex min-h-7 cursor-pointer items-center gap-2 rounded-md px-2 text-[13px] leading-5 hover:bg-line/60 pointer-coarse:min-h-10">
      <input
        type="radio"
        name={name}
        checked={checked}
        onChange={onChoose}
        className="m-0 accent-(--accent)"
      />
      <span className="min-w-0">{children}</span>
    </label>
  );
}
