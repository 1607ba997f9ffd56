import { pipeline } from 'node:stream/promises';
import { beginSnapshot, type ExportFormat, findView, FORMATS, writerOf } from '@jejak/exports';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/** What one export cost. */
export interface ExportCost {
  readonly rows: number;
  readonly bytes: number;
  readonly ms: number;
  /** The most that the process held, in bytes. */
  readonly peak: number;
}

/** Exports a view to nowhere, in a process of its own so that its memory is its own; `raw` only takes what PostgreSQL copies. */
async function main(url = '', view = '', format = ''): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const relation = await findView(client, view);
  let bytes = 0;
  let rows = 0;
  const started = performance.now();
  await beginSnapshot(client);
  if (isFormat(format)) {
    const output = {
      write: (piece: Uint8Array) => {
        bytes += piece.length;
        return Promise.resolve();
      },
    };
    rows = await (await writerOf(format))(client, relation, output, () => undefined);
  } else {
    const copy = client.query(copyTo(`COPY (SELECT * FROM ${relation.from}) TO STDOUT`));
    await pipeline(copy, async (pieces: AsyncIterable<Buffer>) => {
      for await (const piece of pieces) bytes += piece.length;
    });
    rows = copy.rowCount;
  }
  const cost: ExportCost = {
    ...{ rows, bytes, ms: performance.now() - started },
    peak: process.resourceUsage().maxRSS * 1024,
  };
  await client.end();
  process.stdout.write(JSON.stringify(cost));
}

function isFormat(format: string): format is ExportFormat {
  return Object.hasOwn(FORMATS, format);
}

if (process.argv[1]?.includes('export-process') === true) await main(...process.argv.slice(2));
