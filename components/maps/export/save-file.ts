// Hands a file to the person: as a download, or onto the clipboard.
import { copyText } from "@/components/discussion/copy-text";

const KEPT_FOR_MS = 60_000;

/** Has the browser save it under this name. */
export function saveFile(content: Blob, fileName: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // Some browsers read the file only after this.
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR_MS);
}

/**
 * Puts a text that is still coming onto the clipboard; false where the browser does not let us. Some browsers want to
 * be asked in the very moment of the click, before the text is there.
 */
export async function copyComing(coming: Promise<Blob>): Promise<boolean> {
  const plain = coming.then(async (blob) => new Blob([await blob.text()], { type: "text/plain" }));
  try {
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": plain })]);
    return true;
  } catch {
    return copyText(await (await plain).text());
  }
}
