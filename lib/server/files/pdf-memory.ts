// Keeps a PDF that unpacks to gigabytes from taking the machine's memory: no one buffer may be larger than a page needs.
import "server-only";

/** Unpacked, one object of a file. */
const MOST_BYTES = 128_000_000;

export interface LimitedBuffers {
  /** Whether something asked for more than it may have; it was given a RangeError. */
  exceeded(): boolean;
  /** Takes the limit away again. */
  release(): void;
}

/**
 * Limits the buffers that this thread makes. PDF.js unpacks into byte arrays that double until all is in; what it
 * would unpack by a stream of the platform goes that way too, as that one is taken away meanwhile.
 */
export function limitBuffers(most = MOST_BYTES): LimitedBuffers {
  const { Uint8Array: Bytes, DecompressionStream: Unpacking } = globalThis;
  let exceeded = false;
  const limited: typeof Uint8Array = new Proxy(Bytes, {
    construct(target, values: unknown[], made): object {
      if (typeof values[0] === "number" && values[0] > most) {
        exceeded = true;
        throw new RangeError("This buffer would be too large.");
      }
      return Reflect.construct(target, values, made === limited ? target : made);
    },
  });
  Object.assign(globalThis, { Uint8Array: limited, DecompressionStream: undefined });
  return {
    exceeded: () => exceeded,
    release: () => Object.assign(globalThis, { Uint8Array: Bytes, DecompressionStream: Unpacking }),
  };
}
