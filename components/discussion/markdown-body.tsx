// What an annotation says: a safe subset of Markdown. No raw HTML, no images, links to http, https and mailto alone.
import type { ReactNode } from "react";
import Markdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import { isHeavyMarkdown } from "./markdown-cost";

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
  a: ({ href, children }) => <SafeLink href={href}>{children}</SafeLink>,
  img: ({ src, alt }) => (
    <SafeLink href={typeof src === "string" ? src : undefined}>{alt || "picture"}</SafeLink>
  ),
  h1: Emphasis,
  h2: Emphasis,
  h3: Emphasis,
  h4: Emphasis,
  h5: Emphasis,
  h6: Emphasis,
};

/** The body, painted; as it was typed where painting its marks would take too long. */
export function MarkdownBody({ body }: { body: string }) {
  if (isHeavyMarkdown(body)) {
    return (
      <div className="annotation-body">
        <p className="whitespace-pre-wrap">{body}</p>
      </div>
    );
  }
  return (
    <div className="annotation-body">
      <Markdown
        remarkPlugins={[remarkGfm]}
        allowedElements={ALLOWED}
        unwrapDisallowed
        urlTransform={safeAddress}
        components={COMPONENTS}
      >
        {body}
      </Markdown>
    </div>
  );
}
