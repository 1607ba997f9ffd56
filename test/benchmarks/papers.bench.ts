import { createHash } from 'node:crypto';
import { attendanceList, certificatePdf, pdfOf } from '@jejak/papers';
import { attendance, certificate, head } from '../../libs/papers/testing/samples.js';
import { report } from './figure.js';
import { setting } from './setting.js';

const MIB = 1024 * 1024;

/** How long certificates take, and how memory grows with the rows of a list that is drawn while it is sent. */
export async function benchPapers(): Promise<void> {
  const rows = setting('ROWS', 10_000);
  const few = await list(rows / 10);
  const many = await list(rows);
  const growth = { ratio: many.peakMib / few.peakMib, to: `a list of ${rows / 10} rows` };
  const most = { name: `${rows} rows, most memory over that of the process before`, value: many.peakMib };
  await report('papers', { ...most, unit: 'MiB', ...growth, note: 'goal 150 MiB' });
  const each = { ratio: many.ms / few.ms, to: `a list of ${rows / 10} rows` };
  await report('papers', { name: `${rows} rows`, value: many.ms, unit: 'ms', ...each });
  await report('papers', {
    name: `${rows} rows, longest without a turn for others`,
    value: many.longestMs,
    unit: 'ms',
    note: 'goal 50 ms',
  });
  await certificates(setting('CERTIFICATES', 1_000));
}

/** Each with its own name, beside the hash of the same bytes alone. */
async function certificates(count: number): Promise<void> {
  const started = performance.now();
  let bytes = 0;
  for (let number = 0; number < count; number++) {
    const made = await certificatePdf({ ...certificate, name: `Pegawai ${number} Siregar, S.Kom.` });
    bytes += made.bytes.length;
  }
  const value = (performance.now() - started) / 1_000;
  const one = Buffer.alloc(Math.round(bytes / count), 'x');
  const hashed = performance.now();
  for (let number = 0; number < count; number++) createHash('sha256').update(one).digest();
  const alone = (performance.now() - hashed) / 1_000;
  const compared = { ratio: value / alone, to: 'hashing as many bytes', note: 'goal 60 s' };
  await report('papers', { name: `${count} certificates`, value, unit: 's', ...compared });
}

interface Drawn {
  readonly ms: number;
  /** Most resident memory while it was drawn, over what there was before. */
  readonly peakMib: number;
  /** Longest time in which nobody else got their turn. */
  readonly longestMs: number;
}

async function list(rows: number): Promise<Drawn> {
  const before = process.memoryUsage.rss();
  const paper = attendanceList(head('/programmes/x'), attendance(rows));
  let [peak, longest, last] = [0, 0, performance.now()];
  const watch = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  const started = performance.now();
  for await (const chunk of pdfOf(paper)) {
    if (chunk.length > 0) peak = Math.max(peak, process.memoryUsage.rss());
  }
  const ms = performance.now() - started;
  clearInterval(watch);
  return { ms, peakMib: (peak - before) / MIB, longestMs: longest };
}
