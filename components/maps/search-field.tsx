"use client";
// The field of the search for maps: it keeps the focus from one list to the next, and shows what the list was asked for.
import { useEffect, useRef } from "react";
import { INPUT_CLASSES } from "@/components/ui/field";

interface SearchFieldProps {
  readonly words: string;
  readonly maxLength: number;
}

/** An input of its form's `q`. */
export function SearchField({ words, maxLength }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (field.current) field.current.value = words;
  }, [words]);
  return (
    <input
      ref={field}
      type="search"
      name="q"
      aria-label="Find a map"
      placeholder="Title, author or main claim"
      defaultValue={words}
      maxLength={maxLength}
      className={`${INPUT_CLASSES} pl-9`}
    />
  );
}
