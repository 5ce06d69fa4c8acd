"use client";
// "Bring in a file", on the list of maps and where a map is begun; the dialog is fetched when it is asked for.
import { FileInput } from "lucide-react";
import dynamic from "next/dynamic";
import { useState } from "react";
import { useReady } from "@/components/account/use-account-form";
import { Button } from "@/components/ui/button";
import { late } from "@/lib/client/late";

const ImportDialog = dynamic(
  late(() => import("./import-dialog").then((module) => module.ImportDialog)),
  {
    ssr: false,
  },
);

/** For who is signed in. */
export function ImportButton() {
  const ready = useReady();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button disabled={!ready} onClick={() => setOpen(true)}>
        <FileInput size={16} aria-hidden />
        Bring in a file
      </Button>
      {open && <ImportDialog into={null} onClose={() => setOpen(false)} />}
    </>
  );
}
