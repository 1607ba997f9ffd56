import { crc32, deflateRawSync } from 'node:zlib';

/** A file of an archive; what is given beside its data is what the archive says of it, true or not. */
export interface ZipFile {
  readonly name: string;
  readonly data: Buffer | string;
  readonly declaredSize?: number;
  readonly declaredCrc?: number;
  /** 8 deflates, 0 stores; others are only said. */
  readonly method?: number;
  /** Bit 0: encrypted. */
  readonly flags?: number;
  /** No bytes of its own: those of the file before. */
  readonly sharesBytes?: boolean;
}

/** Writes an archive byte by byte, so that it can lie as no library would let it. */
export function zip(files: readonly ZipFile[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  let offset = 0;
  for (const file of files) {
    const data = Buffer.from(file.data);
    const { method = 8, flags = 0, declaredSize = data.length, declaredCrc = crc32(data) } = file;
    const packed = method === 8 ? deflateRawSync(data) : data;
    const name = Buffer.from(file.name);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(flags | 0x800, 2);
    facts.writeUInt16LE(method, 4);
    facts.writeUInt32LE(declaredCrc, 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(declaredSize, 18);
    facts.writeUInt16LE(name.length, 22);
    if (file.sharesBytes !== true) {
      offset = at;
      const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), facts, name, packed]);
      parts.push(local);
      at += local.length;
    }
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0'), facts, rest, name]));
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  return Buffer.concat([...parts, ...directory, endOf(files.length, size, at)]);
}

/** The end of the directory; counts beyond 16 bits are told by ZIP64. */
function endOf(count: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(Math.min(count, 0xffff), 8);
  end.writeUInt16LE(Math.min(count, 0xffff), 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  if (count < 0xffff) return end;
  const end64 = Buffer.alloc(56);
  end64.write('PK\u0006\u0006', 'latin1');
  end64.writeBigUInt64LE(44n, 4);
  end64.writeBigUInt64LE(BigInt(count), 24);
  end64.writeBigUInt64LE(BigInt(count), 32);
  end64.writeBigUInt64LE(BigInt(size), 40);
  end64.writeBigUInt64LE(BigInt(at), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\u0006\u0007', 'latin1');
  locator.writeBigUInt64LE(BigInt(at + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([end64, locator, end]);
}
