import { scaleJobs } from './scale-jobs.js';
import { storeJobs } from './store-jobs.js';

/** The program that does what `ClientProcess` asks for. Run by fork; ends with the process that started it. */

const jobs = { ...storeJobs, ...scaleJobs };

export type Jobs = typeof jobs;

/** The same, for inputs that come by message: `ClientProcess.run` has checked that they fit. */
const byName = jobs as Record<keyof Jobs, (input: unknown, tell: (done: number) => void) => Promise<unknown>>;

/** What the benchmark sends. */
export interface Job {
  readonly name: keyof Jobs;
  readonly input: unknown;
}

/** What comes back: any number of `progress`, then one of the others. */
export type Answer<Result> =
  { readonly progress: number } | { readonly failure: string } | { readonly result: Result };

async function carryOut({ name, input }: Job): Promise<Answer<unknown>> {
  try {
    return { result: await byName[name](input, (progress) => process.send?.({ progress })) };
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.on('message', (job: Job) => void carryOut(job).then((answer) => process.send?.(answer)));
process.once('disconnect', () => process.exit());
process.send?.({ ready: true });
