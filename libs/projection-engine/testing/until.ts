import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until the condition holds. */
export async function until(condition: () => boolean | Promise<boolean>, withinMs = 60_000): Promise<void> {
  for (const end = Date.now() + withinMs; !(await condition());) {
    if (Date.now() > end) throw new Error(`not so within ${withinMs} ms: ${condition.toString()}`);
    await sleep(10);
  }
}
