"use client";
// What is known of the text: who wrote it, where it comes from, when, in which language.
import { useMemo } from "react";
import { Field, FieldFrame, INPUT_CLASSES } from "@/components/ui/field";
import { LANGUAGES } from "./guess-language";
import type { NewMap } from "./use-new-map";

/** Four fields that may stay empty. */
export function AboutBrief({ map }: { readonly map: NewMap }) {
  const { fields, change, problems } = map;
  const languages = useMemo(languageNames, []);
  return (
    <fieldset className="m-0 grid min-w-0 gap-5 border-0 p-0 sm:grid-cols-2">
      <legend className="sr-only">About the text</legend>
      <Field
        id="author"
        name="author"
        label="Author"
        error={problems.author}
        maxLength={300}
        value={fields.author}
        onChange={(event) => change({ author: event.target.value })}
      />
      <Field
        id="publishedOn"
        name="publishedOn"
        label="Date"
        placeholder="2022 or 2022-12-31"
        error={problems.publishedOn}
        maxLength={10}
        inputMode="numeric"
        value={fields.publishedOn}
        onChange={(event) => change({ publishedOn: event.target.value })}
      />
      <Field
        id="source"
        name="source"
        label="Source"
        placeholder="An address, a book"
        error={problems.source}
        maxLength={2000}
        value={fields.source}
        onChange={(event) => change({ source: event.target.value })}
      />
      <FieldFrame id="language" label="Language" error={problems.language}>
        <select
          id="language"
          value={fields.language}
          onChange={(event) =>
            change({
              language: event.target.value,
              own: [...fields.own.filter((name) => name !== "language"), "language"],
            })
          }
          className={INPUT_CLASSES}
        >
          <option value="">Not told</option>
          {languages.map(([tag, name]) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </select>
      </FieldFrame>
    </fieldset>
  );
}

/** Tags with their names in English, by name. */
function languageNames(): (readonly [tag: string, name: string])[] {
  const names = new Intl.DisplayNames(["en"], { type: "language" });
  return LANGUAGES.map((tag) => [tag, names.of(tag) ?? tag] as const).sort((a, b) =>
    a[1] < b[1] ? -1 : 1,
  );
}
