// What an annotation says: a safe subset of Markdown. No raw HTML, no images, links to http, https and mailto alone.
import { type ReactNode, useMemo } from "react";
import Markdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import { plainMentions } from "@/lib/argument/queries/mentions";
import type { MapDocument } from "@/lib/contract/map-document";
import { isHeavyMarkdown } from "./markdown-cost";
import { mentionedId, mentionLinks } from "./mention-links";

const ALLOWED = [
  "p",
  "strong",
  "em",
  "del",
  "a",
  "img",
  "ul",
  "ol",
  "li",
  "blockquote",
  "code",
  "pre",
  "br",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
];

/** The address where it may be followed, else nothing. */
export function safeAddress(address: string): string {
  return /^(?:https?:\/\/|mailto:)/i.test(address.trim()) ? address.trim() : "";
}

/** As safeAddress, with mentions besides. */
function knownAddress(address: string): string {
  return mentionedId(address) === null ? safeAddress(address) : address;
}

const PLUGINS = [remarkGfm, mentionLinks];

function Mention({ children }: { children?: ReactNode }) {
  return (
    <span className="rounded-sm bg-accent/10 px-0.5 font-medium text-accent">@{children}</span>
  );
}

function SafeLink({ href, children }: { href?: string | undefined; children?: ReactNode }) {
  if (!href) return <span>{children}</span>;
  return (
    <a href={href} rel="nofollow noopener noreferrer" target="_blank" className="break-words">
      {children}
    </a>
  );
}

/** A heading inside an annotation is only an emphasis: the page's own headings stay in order. */
function Emphasis({ children }: { children?: ReactNode }) {
  return (
    <p>
      <strong>{children}</strong>
    </p>
  );
}

const COMPONENTS: Components = {
  img: ({ src, alt }) => (
    <SafeLink href={typeof src === "string" ? safeAddress(src) : undefined}>
      {alt || "picture"}
    </SafeLink>
  ),
  h1: Emphasis,
  h2: Emphasis,
  h3: Emphasis,
  h4: Emphasis,
  h5: Emphasis,
  h6: Emphasis,
};

interface MarkdownBodyProps {
  readonly body: string;
  /** Names by id: a mention shows who the person is now, whatever its writer wrote. */
  readonly people?: MapDocument["people"];
}

/** The body, painted; as it was typed where painting its marks would take too long. */
export function MarkdownBody({ body, people = {} }: MarkdownBodyProps) {
  const components = useMemo<Components>(
    () => ({
      ...COMPONENTS,
      a: ({ href, children }) => {
        const id = mentionedId(href);
        if (id === null) return <SafeLink href={href}>{children}</SafeLink>;
        return <Mention>{people[id]?.name ?? children}</Mention>;
      },
    }),
    [people],
  );
  if (isHeavyMarkdown(body)) {
    return (
      <div className="annotation-body">
        <p className="whitespace-pre-wrap">
          {plainMentions(body, (id, written) => people[id]?.name ?? written)}
        </p>
      </div>
    );
  }
  return (
    <div className="annotation-body">
      <Markdown
        remarkPlugins={PLUGINS}
        allowedElements={ALLOWED}
        unwrapDisallowed
        urlTransform={knownAddress}
        components={components}
      >
        {body}
      </Markdown>
    </div>
  );
}
