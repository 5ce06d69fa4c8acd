// What the columns of a table are, beside its first rows.
import { useId } from "react";
import { INPUT_CLASSES } from "@/components/ui/field";
import type { ImportTable } from "@/lib/contract/imports";
import type { Mapping } from "./use-import";

/** The roles of lib/formats/csv/table-types.ts, as people call them. */
const ROLES = [
  { role: "text", word: "Text" },
  { role: "id", word: "Id" },
  { role: "parent", word: "Id of its parent" },
  { role: "relation", word: "For or against" },
  { role: "label", word: "Label" },
  { role: "note", word: "Note" },
  { role: "heldBy", word: "Who holds it" },
  { role: "stance", word: "How they hold it" },
  { role: "unstated", word: "Unstated" },
  { role: "step", word: "Step of linked premises" },
  { role: "scheme", word: "Scheme" },
  { role: "quote", word: "Quote from the text" },
] as const;

interface ColumnMappingProps {
  readonly table: ImportTable;
  readonly onChange: (mapping: Mapping) => void;
}

/** A select above each column; a role that another column had moves here. */
export function ColumnMapping({ table, onChange }: ColumnMappingProps) {
  const { columns, rows, mapping } = table;
  const name = useId();
  const roleOf = (column: number) => ROLES.find(({ role }) => mapping[role] === column)?.role ?? "";
  const choose = (column: number, chosen: string) => {
    const left = Object.entries(mapping).map(([role, at]) => [
      role,
      role !== "header" && at === column ? null : at,
    ]);
    onChange({ ...Object.fromEntries(left), ...(chosen !== "" && { [chosen]: column }) });
  };
  return (
    <section aria-label="Columns" className="grid min-w-0 gap-2">
      <label className="flex items-center gap-2 text-[14px] leading-5">
        <input
          type="checkbox"
          checked={mapping.header === 0}
          onChange={({ target }) => onChange({ ...mapping, header: target.checked ? 0 : null })}
          className="size-4 accent-accent"
        />
        The first row names the columns
      </label>
      <div className="overflow-x-auto rounded-lg border border-line">
        <table className="w-full border-collapse text-left text-[13px] leading-[18px]">
          <thead className="bg-card">
            <tr>
              {columns.map((column, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns are told apart by their place alone.
                <th key={at} scope="col" className="min-w-44 p-2 align-top font-medium">
                  <span id={`${name}-${at}`} className="mb-1 block truncate">
                    {column}
                  </span>
                  <select
                    aria-labelledby={`${name}-${at}`}
                    value={roleOf(at)}
                    onChange={({ target }) => choose(at, target.value)}
                    className={`${INPUT_CLASSES} min-h-8 px-1.5 text-[13px] font-normal`}
                  >
                    <option value="">Not read</option>
                    {ROLES.map(({ role, word }) => (
                      <option key={role} value={role}>
                        {word}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are never reordered.
              <tr key={index} className="border-t border-line">
                {row.map((cell, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells are never reordered.
                  <td key={at} className="max-w-60 truncate p-2 align-top">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
