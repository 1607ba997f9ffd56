import { setImmediate as nextTurn } from 'node:timers/promises';
import { FIRST_POSITION, type Log } from '../storage/log/log.js';
import { Segment } from '../storage/log/segment.js';

/** What is copied at a time. */
const COPY_BYTES = 4 * 1024 * 1024;

/**
 * Copies what is before `end` of a log into another folder, segment by segment, and to the disk.
 * @param onProgress gets how many bytes are copied
 */
export async function copySegments(
  log: Log,
  folder: string,
  end: number,
  onProgress: (bytes: number) => void,
): Promise<void> {
  const { bases } = log;
  for (const [i, base] of bases.entries()) {
    const limit = Math.min(bases[i + 1] ?? end, end);
    if (base > limit) return;
    const copy = Segment.create(folder, base);
    try {
      for (let at = base; at < limit;) {
        const bytes = log.read(at, Math.min(COPY_BYTES, limit - at));
        copy.write(at, bytes);
        at += bytes.length;
        onProgress(at - FIRST_POSITION);
        await nextTurn();
      }
      copy.cut(limit);
    } finally {
      copy.close();
    }
  }
}
