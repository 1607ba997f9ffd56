import { execFileSync } from 'node:child_process';
import { projectorOptions } from './projector-options.js';

/** The largest heap, in MiB, of a process with these options. */
function heapWith(options: string): number {
  const script = `require('node:v8').getHeapStatistics().heap_size_limit / 2 ** 20`;
  return Number(
    execFileSync(process.execPath, ['-p', script], { env: { NODE_OPTIONS: options }, encoding: 'utf8' }),
  );
}

it('the projector has a heap of less than 2 GiB', () => {
  expect(heapWith(projectorOptions(''))).toBeGreaterThanOrEqual(1536);
  expect(heapWith(projectorOptions(''))).toBeLessThan(2048);
});

it('what the environment says of it counts more', () => {
  expect(heapWith(projectorOptions('--max-old-space-size=3000'))).toBeGreaterThanOrEqual(3000);
});
