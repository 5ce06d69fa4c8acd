// Runs stages one after the other, each even where an earlier one failed, and sums up.
import { sum, summaryLine } from "./counts.mjs";

/**
 * Runs the stages (those named in `only`, where some are), prints a line for each and the sum as the last line,
 * and sets the exit code.
 * @param {import("./stages.mjs").Stage[]} stages
 * @param {string[]} only
 */
export async function runStages(stages, only) {
  const unknown = only.filter((id) => !stages.some((stage) => stage.id === id));
  if (unknown.length > 0) {
    throw new Error(
      `There is no stage ${unknown.join(", ")}. There are: ${stages.map((stage) => stage.id).join(", ")}.`,
    );
  }
  const chosen = only.length > 0 ? stages.filter((stage) => only.includes(stage.id)) : stages;
  const counts = [];
  for (const { title, run } of chosen) {
    const begun = performance.now();
    const result = await run();
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    const ran = result.passed + result.failed;
    const mark = result.failed > 0 ? "FAILED" : ran > 0 ? "ok    " : "not run";
    console.log(`${mark} ${title} (${result.passed} of ${ran}, ${seconds} s)`);
    counts.push(result);
  }
  const total = sum(counts);
  console.log(`\n${summaryLine(total)}`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}
