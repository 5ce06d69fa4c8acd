// Word documents for tests, written by the docx package.
import { Document, type ISectionOptions, Packer } from "docx";

type Children = ISectionOptions["children"];
type About = Omit<ConstructorParameters<typeof Document>[0], "sections">;

/** The bytes of a document with these paragraphs and tables. */
export async function makeDocx(children: Children, about: About = {}): Promise<Uint8Array> {
  const document = new Document({ ...about, sections: [{ children }] });
  return new Uint8Array(await Packer.toBuffer(document));
}
