import { SaxesParser } from 'saxes';
import { quoted, TableError } from '../faults.js';

/** Attributes of an element by their names as written. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What is told of a part, in its order. Names are without prefixes: a workbook knows one vocabulary. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Bytes within which something must end: a text, a tag, a comment. What goes on longer would be gathered in memory. */
const LONGEST = 4 * 1024 * 1024;
const DEEPEST = 64;

/**
 * Parses a part as it is unpacked. DTDs are refused before anything of them counts, so there are no entities but XML's
 * five. What the handler emits is given out between the pieces of the file.
 *
 * @throws TableError TABLE.DAMAGED, TABLE.DOCTYPE
 */
export async function* readXml<T>(
  source: AsyncIterable<Buffer>,
  part: string,
  handlerOf: (emit: (value: T) => void) => XmlHandler,
): AsyncGenerator<T, undefined> {
  let emitted: T[] = [];
  const xml = new PartParser(
    part,
    handlerOf((value) => emitted.push(value)),
  );
  for await (const bytes of source) {
    xml.write(bytes);
    yield* emitted;
    emitted = [];
  }
  xml.end();
  yield* emitted;
  return undefined;
}

/** As {@link readXml}, to its end, for a handler that keeps what it needs. @throws TableError TABLE.DAMAGED, TABLE.DOCTYPE */
export async function parseXml(
  source: AsyncIterable<Buffer>,
  part: string,
  handler: XmlHandler,
): Promise<void> {
  const xml = new PartParser(part, handler);
  for await (const bytes of source) xml.write(bytes);
  xml.end();
}

const OPTIONS = { xmlns: false, position: false } as const;

class PartParser {
  private readonly parser = new SaxesParser<typeof OPTIONS>(OPTIONS);
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private sinceEvent = 0;
  private depth = 0;

  constructor(
    private readonly part: string,
    handler: XmlHandler,
  ) {
    const { parser } = this;
    parser.on('error', ({ message }) => this.damaged(message));
    parser.on('doctype', () => this.doctype());
    parser.on('opentag', ({ name, attributes }) => {
      this.sinceEvent = 0;
      if (++this.depth > DEEPEST) this.damaged('nested too deeply');
      handler.open(local(name), attributes);
    });
    parser.on('closetag', ({ name }) => {
      this.sinceEvent = 0;
      this.depth--;
      handler.close?.(local(name));
    });
    const text = (value: string) => {
      this.sinceEvent = 0;
      handler.text?.(value);
    };
    parser.on('text', text);
    parser.on('cdata', text);
  }

  write(bytes: Buffer): void {
    const text = this.decoded(bytes);
    this.sinceEvent += bytes.length;
    this.parser.write(text);
    if (this.sinceEvent <= LONGEST) return;
    this.damaged('something in it never ends');
  }

  end(): void {
    this.parser.write(this.decoded());
    this.parser.close();
  }

  private decoded(bytes?: Buffer): string {
    try {
      return this.decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      return this.damaged('not UTF-8');
    }
  }

  private doctype(): never {
    throw new TableError('TABLE.DOCTYPE', { part: quoted(this.part) });
  }

  private damaged(detail: string): never {
    throw new TableError('TABLE.DAMAGED', { part: quoted(this.part), detail: detail.slice(0, 100) });
  }
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** The value of an attribute in a namespace, whatever its prefix. */
export function prefixed(attributes: Attributes, name: string): string | undefined {
  return Object.entries(attributes).find(([key]) => key.endsWith(`:${name}`))?.[1];
}

/** `_x000D_` for characters that XML cannot hold (ECMA-376, ST_Xstring). */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;
}
