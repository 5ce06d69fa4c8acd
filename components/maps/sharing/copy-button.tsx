"use client";
// Copies a line to the clipboard and says so.
import { Check, Copy } from "lucide-react";
import { useState } from "react";
import { copyText } from "@/components/discussion/copy-text";
import { Button } from "@/components/ui/button";
import { useDeskActions } from "@/lib/client/desk-context";

interface CopyButtonProps {
  readonly text: string;
  readonly name: string;
  /** What is said when it worked. */
  readonly said: string;
}

/** A small button; where the browser does not let it copy, it says what to do. */
export function CopyButton({ text, name, said }: CopyButtonProps) {
  const { announce } = useDeskActions();
  const [copied, setCopied] = useState(false);
  async function handleClick() {
    const done = await copyText(text);
    setCopied(done);
    announce(done ? said : "It could not be copied. Select the address and copy it by hand.");
  }
  return (
    <Button small onClick={() => void handleClick()} aria-label={name}>
      {copied ? <Check size={15} aria-hidden /> : <Copy size={15} aria-hidden />}
      {copied ? "Copied" : "Copy"}
    </Button>
  );
}
