// A page that is kept with holes where its nonce stood, and filled with a fresh one for each answer.
import "server-only";
import { constants, crc32, deflateRawSync } from "node:zlib";

/** The stretches between the nonces, plain and deflated. */
export interface HoledPage {
  readonly plain: readonly Buffer[];
  readonly deflated: readonly Buffer[];
  /** What it takes of memory. */
  readonly weight: number;
}

const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
/** An empty last block. */
const LAST_BLOCK = Buffer.from([3, 0]);

/** Deflated to the next whole byte, and open: such pieces may stand behind one another in one stream. */
function deflatePiece(bytes: Buffer): Buffer {
  return deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH });
}

/** The page with a hole wherever the nonce stood; null where it stands nowhere, as then it is not the page's nonce. */
export function cutNonce(html: Buffer, nonce: string): HoledPage | null {
  const plain: Buffer[] = [];
  let from = 0;
  for (let at = html.indexOf(nonce); at >= 0; at = html.indexOf(nonce, from)) {
    plain.push(html.subarray(from, at));
    from = at + nonce.length;
  }
  if (from === 0) return null;
  plain.push(html.subarray(from));
  const deflated = plain.map(deflatePiece);
  const packed = deflated.reduce((sum, piece) => sum + piece.byteLength, 0);
  return { plain, deflated, weight: html.byteLength + packed };
}

function between(pieces: readonly Buffer[], filling: Buffer): Buffer[] {
  return pieces.flatMap((piece, index) => (index === 0 ? [piece] : [filling, piece]));
}

/** The page with this nonce, as it is or as one gzip stream; only the nonce is compressed for it. */
export function fillNonce(page: HoledPage, nonce: string, { gzip }: { gzip: boolean }): Buffer {
  const plain = between(page.plain, Buffer.from(nonce));
  if (!gzip) return Buffer.concat(plain);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(plain.reduce((sum, piece) => crc32(piece, sum), 0));
  trailer.writeUInt32LE(
    plain.reduce((sum, piece) => sum + piece.byteLength, 0),
    4,
  );
  const deflated = between(page.deflated, deflatePiece(Buffer.from(nonce)));
  return Buffer.concat([GZIP_HEADER, ...deflated, LAST_BLOCK, trailer]);
}
