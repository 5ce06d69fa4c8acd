"use client";
// Who may see and change the map: visibility, members, links.
import { EmbedSnippet } from "@/components/maps/export/embed-snippet";
import { Dialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useDesk, useDeskActions } from "@/lib/client/desk-context";
import { AddMember } from "./add-member";
import { LinkList } from "./link-list";
import { MapAddress } from "./map-address";
import { MemberList } from "./member-list";
import { useSharing } from "./use-sharing";
import { VisibilityChoice } from "./visibility-choice";

/** Shown while the desk's sheet is "share". */
export function ShareDialog() {
  const open = useDesk((state) => state.sheet?.type === "share");
  const { openSheet } = useDeskActions();
  if (!open) return null;
  return (
    <Dialog open onClose={() => openSheet(null)} title="Share this map">
      <ShareBody />
    </Dialog>
  );
}

function ShareBody() {
  const { sharing, failure, change } = useSharing();
  const mayShare = useDesk((state) => state.abilities.includes("map.share"));
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      {failure && <Notice look="error">{failure}</Notice>}
      {sharing === null && !failure && <p className="m-0 text-muted">Reading …</p>}
      {sharing && (
        <>
          <VisibilityChoice visibility={sharing.visibility} change={change} />
          {sharing.visibility !== "private" && <MapAddress />}
          {sharing.visibility !== "private" && <EmbedSnippet />}
          <MemberList
            members={sharing.members}
            linksLeadIn={sharing.invitations.length > 0}
            change={change}
          />
          {mayShare && <AddMember change={change} />}
          {mayShare && <LinkList invitations={sharing.invitations} change={change} />}
          {!mayShare && (
            <p className="m-0 text-[14px] leading-[21px] text-muted">
              Only an owner changes who may see the map.
            </p>
          )}
        </>
      )}
    </div>
  );
}
