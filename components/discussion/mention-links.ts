// Turns the marks of mentions into links that the painter knows: `@` and the link behind it become one.

/** What it needs of a node of the Markdown tree. */
interface MarkdownNode {
  type: string;
  url?: string;
  value?: string;
  children?: MarkdownNode[];
}

const PERSON = /^person:([A-Za-z0-9_-]{8,64})$/;

/** The id of a mention's link, or null where it is none. */
export function mentionedId(address: string | undefined): string | null {
  return PERSON.exec(address ?? "")?.[1] ?? null;
}

/** A remark plugin. A link to a person without its `@` leads nowhere, as any other unknown address. */
export function mentionLinks(): (tree: unknown) => void {
  return (tree) => visit(tree as MarkdownNode);
}

function visit(node: MarkdownNode): void {
  const children = node.children ?? [];
  for (const [index, child] of children.entries()) {
    if (child.type === "link" && mentionedId(child.url) !== null)
      settle(child, children[index - 1]);
    else visit(child);
  }
}

function settle(link: MarkdownNode, before: MarkdownNode | undefined): void {
  if (before?.type === "text" && before.value?.endsWith("@"))
    before.value = before.value.slice(0, -1);
  else link.url = "";
}
