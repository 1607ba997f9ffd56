import type { ChildProcess } from 'node:child_process';
import type { Answer, Job, Jobs } from './client.js';
import { program, type Scratch } from './scratch.js';

/** The official client in a process of its own, so that it neither waits for the benchmark nor for the server. */
export class ClientProcess {
  private constructor(private readonly child: ChildProcess) {}

  static async start(scratch: Scratch): Promise<ClientProcess> {
    const { child } = await scratch.start(program('./client.js'));
    return new ClientProcess(child);
  }

  /**
   * Has one job of `store-jobs.ts` or `scale-jobs.ts` done; one at a time.
   * @param onProgress gets what a long job has done so far
   * @throws Error what the job failed with
   */
  run<Name extends keyof Jobs>(
    name: Name,
    input: Parameters<Jobs[Name]>[0],
    onProgress?: (done: number) => void,
  ): Promise<Awaited<ReturnType<Jobs[Name]>>> {
    return new Promise((resolve, reject) => {
      const ended = () => finish(() => reject(new Error(`the client ended during ${name}`)));
      const heard = (message: unknown) => {
        const answer = message as Answer<Awaited<ReturnType<Jobs[Name]>>>;
        if ('progress' in answer) onProgress?.(answer.progress);
        else if ('failure' in answer) finish(() => reject(new Error(`${name}: ${answer.failure}`)));
        else finish(() => resolve(answer.result));
      };
      const finish = (settle: () => void) => {
        this.child.off('message', heard).off('exit', ended);
        settle();
      };
      this.child.on('message', heard).once('exit', ended);
      this.child.send({ name, input } satisfies Job);
    });
  }
}
