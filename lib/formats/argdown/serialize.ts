// A map as Argdown that @argdown/core reads back as the same argument. README.md says what becomes what.
import type { ExportOptions, ExportSource, SerializeMap } from "../format-types";
import { createReport, type ReportBuilder } from "../shared/report-builder";
import { contradictionsIn } from "./contradictions";
import { dataText } from "./escape";
import { planSteps, type StepPlan } from "./plan-steps";
import { planTitles } from "./plan-titles";
import { writeBlocks } from "./write-blocks";

/** Writes statements, steps, schemes, labels, holders, stances and notes; tells what Argdown has no place for. */
export const serialize: SerializeMap = (source, options) => {
  const { graph } = source;
  const plan = planSteps(graph, contradictionsIn(source.provenance));
  const lines = writeBlocks(
    graph,
    plan,
    planTitles(graph.statements.values()),
    options.stages?.("write"),
  );
  while (lines.at(-1) === "") lines.pop();
  const head = ["===", `title: ${dataText(source.title)}`, "===", ""];
  const report = createReport();
  tell(source, options, plan, report);
  return { content: `${[...head, ...lines].join("\n")}\n`, report: report.finish() };
};

function tell(
  { graph, brief }: ExportSource,
  options: ExportOptions,
  plan: StepPlan,
  report: ReportBuilder,
): void {
  const leadingOn = [...graph.inferences.values()].filter(
    (step) => plan.formOf(step) === "argument-leading-on",
  ).length;
  if (leadingOn > 0)
    report.tell(
      "changed",
      "conclusion-added",
      leadingOn === 1
        ? "A step with linked premises, a scheme or an undercut attacks or bears on a step. Argdown wants a conclusion there, so one was added; Counterpoint leaves it out when it reads the file."
        : `${leadingOn.toLocaleString("en")} steps with linked premises, schemes or undercuts attack or bear on steps. Argdown wants conclusions there, so they were added; Counterpoint leaves them out when it reads the file.`,
    );
  const lost = (count: number, code: string, one: string, many: string) => {
    if (count > 0)
      report.tell(
        "lost",
        code,
        `Argdown has no place for ${count === 1 ? one : `${count.toLocaleString("en")} ${many}`}.`,
      );
  };
  const pinned = [...graph.statements.values()].filter(({ position }) => position !== null).length;
  lost(
    pinned,
    "positions",
    "the place of a card that was moved by hand",
    "places of cards that were moved by hand",
  );
  lost(graph.passages.size, "passages", "a passage of the brief", "passages of the brief");
  lost(brief === null ? 0 : 1, "brief", "the brief", "briefs");
  if (options.annotations)
    lost(graph.annotations.size, "annotations", "an annotation", "annotations");
}
