"use client";
// Opens the browser's own printing, which also saves as PDF.
import { Printer } from "lucide-react";
import { Button } from "@/components/ui/button";

/** Not on paper itself. */
export function PrintButton() {
  return (
    <Button look="primary" onClick={() => window.print()}>
      <Printer size={16} aria-hidden />
      Print or save as PDF
    </Button>
  );
}
