// Reads the numbers that font files are made of, one after another.
import "server-only";

/** A place in bytes that moves on with what is read. Reading past the end throws. */
export class ByteReader {
  constructor(
    private readonly bytes: Buffer,
    public at = 0,
  ) {}

  uint8(): number {
    return this.bytes.readUInt8(this.move(1));
  }

  uint16(): number {
    return this.bytes.readUInt16BE(this.move(2));
  }

  int16(): number {
    return this.bytes.readInt16BE(this.move(2));
  }

  uint32(): number {
    return this.bytes.readUInt32BE(this.move(4));
  }

  tag(): string {
    return this.bytes.toString("latin1", this.move(4), this.at);
  }

  take(length: number): Buffer {
    const from = this.move(length);
    if (this.at > this.bytes.length) throw new RangeError("The font ends too early.");
    return this.bytes.subarray(from, this.at);
  }

  /** WOFF2's UIntBase128. */
  base128(): number {
    let value = 0;
    for (let read = 0; read < 5; read++) {
      const byte = this.uint8();
      value = value * 128 + (byte & 0x7f);
      if ((byte & 0x80) === 0) return value;
    }
    throw new RangeError("A number in the font is too long.");
  }

  /** WOFF2's 255UInt16. */
  packed16(): number {
    const code = this.uint8();
    if (code === 253) return this.uint16();
    if (code === 254) return this.uint8() + 506;
    if (code === 255) return this.uint8() + 253;
    return code;
  }

  private move(by: number): number {
    const from = this.at;
    this.at += by;
    return from;
  }
}
