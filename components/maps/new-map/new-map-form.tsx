"use client";
// The form for a new map: from a text that argues, or from a blank page.
import Link from "next/link";
import { useEffect, useRef, useState } from "react";
import { useReady } from "@/components/account/use-account-form";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { withNext } from "@/lib/contract/next-path";
import { AboutBrief } from "./about-brief";
import { BriefPreview } from "./brief-preview";
import { BriefTextField } from "./brief-text-field";
import { TITLE_LIMIT } from "./guess-title";
import { MainClaimField } from "./main-claim-field";
import { isEmpty } from "./new-map-fields";
import { StartChoice } from "./start-choice";
import { useNewMap } from "./use-new-map";
import { useWindowDrop } from "./use-window-drop";
import { type BriefView, ViewSwitch } from "./view-switch";
import { VisibilityChoice } from "./visibility-choice";

/** Makes the map and goes to its desk. */
export function NewMapForm({ viewerId }: { readonly viewerId: string }) {
  const form = useRef<HTMLFormElement>(null);
  const ready = useReady();
  const map = useNewMap(viewerId);
  const { fields, change, problems, failure, refusals, pending } = map;
  const [view, setView] = useState<BriefView>("write");
  const fromBrief = fields.start === "brief";
  const hasText = fields.text.trim() !== "";
  const dropping = useWindowDrop((file) => {
    change({ start: "brief" });
    void map.file.take(file);
    setView("write");
  });

  useEffect(() => {
    if (refusals === 0) return;
    setView("write");
    const wrong = form.current?.querySelector<HTMLElement>("[aria-invalid]");
    (wrong ?? form.current?.querySelector<HTMLElement>("[role=alert]"))?.focus();
  }, [refusals]);

  return (
    <form
      ref={form}
      noValidate
      aria-label="A new map"
      onSubmit={(event) => {
        event.preventDefault();
        void map.send();
      }}
      className="grid gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] lg:grid-rows-[auto_1fr]"
    >
      <div className="grid content-start gap-6">
        {failure && <Failure {...failure} />}
        {map.restored && !isEmpty(fields) && (
          <p className="m-0 flex flex-wrap items-center gap-x-3 gap-y-1 text-[14px] leading-5 text-muted">
            What you wrote here before is back.
            <Button look="quiet" small onClick={map.clear}>
              Begin anew
            </Button>
          </p>
        )}
        <StartChoice value={fields.start} onChange={(start) => change({ start })} />
        {fromBrief && hasText && <ViewSwitch value={view} onChange={setView} />}
        {fromBrief && (
          <div className={classNames(hasText && view === "read" && "max-lg:hidden")}>
            <BriefTextField map={map} dropping={dropping} />
          </div>
        )}
      </div>
      {fromBrief && (
        <BriefPreview
          hiddenWhereNarrow={hasText && view === "write"}
          text={fields.text}
          format={fields.format}
          title={fields.title}
          author={fields.author}
          publishedOn={fields.publishedOn}
          language={fields.language}
        />
      )}
      <div className="grid content-start gap-6 lg:col-start-1">
        <Field
          id="title"
          name="title"
          label="Title"
          hint={
            fromBrief
              ? "Of the text, and of the map; the map can be renamed later."
              : "Such as the question that the map answers."
          }
          error={problems.title}
          required
          maxLength={TITLE_LIMIT}
          value={fields.title}
          onChange={(event) =>
            change({
              title: event.target.value,
              own: [...fields.own.filter((name) => name !== "title"), "title"],
            })
          }
        />
        {fromBrief && <AboutBrief map={map} />}
        <MainClaimField map={map} />
        <VisibilityChoice
          value={fields.visibility}
          onChange={(visibility) => change({ visibility })}
        />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button
            type="submit"
            look="primary"
            className="min-h-11 px-6"
            disabled={!ready}
            aria-disabled={pending}
          >
            {pending ? "Making the map…" : "Make the map"}
          </Button>
          <p className="m-0 text-[14px] leading-5 text-muted" role="status">
            {map.kept
              ? "What you type is kept in this browser until then."
              : "This text is too long for this browser to keep over a reload. Make the map before you leave."}
          </p>
        </div>
      </div>
    </form>
  );
}

function Failure({ code, message }: { readonly code: string; readonly message: string }) {
  return (
    <Notice look="error">
      {message}{" "}
      {code === "UNAUTHENTICATED" && (
        <Link
          href={withNext("/sign-in", "/maps/new")}
          className="text-accent underline underline-offset-3"
        >
          Sign in; what you wrote will be here
        </Link>
      )}
    </Notice>
  );
}
