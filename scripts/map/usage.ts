// What `npm run map` can do, for whoever asks it.
import { EXPORT_FORMAT_IDS, EXPORT_FORMATS } from "../../lib/contract/exports";
import { IMPORT_FORMATS } from "../../lib/contract/imports";

const readable = IMPORT_FORMATS.map(({ id }) => id).join(", ");
const writable = EXPORT_FORMAT_IDS.filter((id) => EXPORT_FORMATS[id].made === "server").join(", ");

export const USAGE = `Usage:
  npm run map -- import FILE… [options]         makes a map of each file; folders are searched for files
      --map SLUG            adds the files to this map instead
      --owner EMAIL         in the name of this person, who owns the new maps
      --visibility WHO      of new maps: private (else), link or public
      --format F            reads every file as ${readable};
                            else each file's content says what it is
      --dry-run             reads the files and saves nothing
      --json                prints one line of JSON for each file:
                            {file, format, statements, supports, attacks, undercuts, linked, passages, report}
                            attacks are those on statements, undercuts those on steps; supports are on either;
                            linked are steps with two premises or more. A file that cannot be read is
                            {file, error, code}, and the others are read all the same

  npm run map -- export SLUG --format F [options]
      --format F            ${writable}
      --out FILE            where to write; - prints it; else a file named after the map
      --branch ID           only this statement and all below it
      --statements ID,ID    only these, with the steps among them
      --annotations         with the annotations, --no-annotations without; JSON of ours has them unless told not to
      --theme light|dark    colours of pictures and pages
      --tiled, --paper a4|letter    a PDF over several sheets
      --json                prints one line of JSON for each map
  npm run map -- export --all DIR [--format F]  every map into a folder, as Counterpoint JSON if nothing is said

  npm run map -- owner SLUG EMAIL               makes this person an owner of the map

Progress and summaries go to the error output. It ends with 1 where something could not be read or written.
npm itself prints two lines first; npm run -s map -- … leaves them out.`;
