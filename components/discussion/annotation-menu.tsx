"use client";
// The menu of one annotation: edit, delete, copy its link, report, hide, make it a statement.
import { Ellipsis } from "lucide-react";
import dynamic from "next/dynamic";
import { DropdownMenu } from "radix-ui";
import { useState } from "react";
import type { Annotation } from "@/lib/argument/records";
import { late } from "@/lib/client/late";
import type { AnnotationActions } from "./use-annotation-actions";

const BecomeItems = dynamic(
  late(() => import("./become-items").then((module) => module.BecomeItems)),
  {
    ssr: false,
  },
);
const DeleteDialog = dynamic(
  late(() => import("./delete-dialog").then((module) => module.DeleteDialog)),
  { ssr: false },
);
const ReportDialog = dynamic(
  late(() => import("./report-dialog").then((module) => module.ReportDialog)),
  { ssr: false },
);

const ITEM =
  "flex min-h-8 cursor-default select-none items-center rounded-md px-2.5 text-[13.5px] outline-none data-highlighted:bg-line/60 pointer-coarse:min-h-11";

interface AnnotationMenuProps {
  readonly annotation: Annotation;
  readonly actions: AnnotationActions;
}

/** Three dots with what this viewer may do. */
export function AnnotationMenu({ annotation, actions }: AnnotationMenuProps) {
  const [dialog, setDialog] = useState<"delete" | "report" | null>(null);
  const hidden = annotation.hiddenAt !== null;
  return (
    <>
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger
          aria-label="What to do with it"
          className="inline-flex size-7 shrink-0 items-center justify-center rounded-md text-muted hover:bg-line/60 hover:text-ink pointer-coarse:size-10"
        >
          <Ellipsis size={16} aria-hidden />
        </DropdownMenu.Trigger>
        <DropdownMenu.Portal>
          <DropdownMenu.Content
            align="end"
            sideOffset={4}
            collisionPadding={8}
            className="z-40 min-w-44 rounded-lg border border-line bg-raised p-1 text-ink shadow-float"
          >
            {actions.mayEdit && (
              <DropdownMenu.Item className={ITEM} onSelect={actions.edit}>
                Edit
              </DropdownMenu.Item>
            )}
            <DropdownMenu.Item className={ITEM} onSelect={() => void actions.copyLink()}>
              Copy link
            </DropdownMenu.Item>
            {actions.mayReport && (
              <DropdownMenu.Item className={ITEM} onSelect={() => setDialog("report")}>
                Report …
              </DropdownMenu.Item>
            )}
            {actions.mayModerate && (
              <DropdownMenu.Item className={ITEM} onSelect={actions.toggleHidden}>
                {hidden ? "Show it again" : "Hide from the others"}
              </DropdownMenu.Item>
            )}
            {actions.mayDelete && (
              <DropdownMenu.Item
                className={`${ITEM} text-danger`}
                onSelect={() => setDialog("delete")}
              >
                Delete …
              </DropdownMenu.Item>
            )}
            {/* Last, as it may come late: what stands above does not move under the pointer. */}
            <BecomeItems annotation={annotation} className={ITEM} />
          </DropdownMenu.Content>
        </DropdownMenu.Portal>
      </DropdownMenu.Root>
      {dialog === "delete" && (
        <DeleteDialog
          onClose={() => setDialog(null)}
          onDelete={() => {
            setDialog(null);
            void actions.remove().then(() => document.getElementById("discussion-title")?.focus());
          }}
        />
      )}
      {dialog === "report" && (
        <ReportDialog annotationId={annotation.id} onClose={() => setDialog(null)} />
      )}
      {actions.failure && (
        <p role="alert" className="m-0 basis-full text-[13px] leading-[18px] text-danger">
          {actions.failure}
        </p>
      )}
    </>
  );
}
