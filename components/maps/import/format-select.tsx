// Which format the file is read as.
import { FieldFrame, INPUT_CLASSES } from "@/components/ui/field";
import { IMPORT_FORMATS } from "@/lib/contract/imports";
import type { MapFormat } from "@/lib/formats/format-types";

interface FormatSelectProps {
  /** Null where it is to be recognised. */
  readonly value: MapFormat | null;
  readonly onChange: (format: MapFormat | null) => void;
}

/** A select of all formats; the first entry lets the file speak for itself. */
export function FormatSelect({ value, onChange }: FormatSelectProps) {
  return (
    <FieldFrame id="import-format" label="Read it as">
      <select
        id="import-format"
        value={value ?? ""}
        onChange={({ target }) => {
          const chosen = IMPORT_FORMATS.find(({ id }) => id === target.value);
          onChange(chosen?.id ?? null);
        }}
        className={`${INPUT_CLASSES} max-w-[360px]`}
      >
        <option value="">What the file looks like</option>
        {IMPORT_FORMATS.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
