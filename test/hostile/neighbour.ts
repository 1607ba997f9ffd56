import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Experience } from './neighbour-program.js';

const RUN_TYPESCRIPT = path.resolve(__dirname, '../support/ts-child.cjs');
const PROGRAM = path.resolve(__dirname, 'neighbour-program.ts');

/** Appends and reads, one after the other, in a process of its own. */
export class Neighbour {
  private constructor(private readonly process: ChildProcess) {}

  /** Resolves when it is at work. */
  static async start(url: string): Promise<Neighbour> {
    const child = fork(RUN_TYPESCRIPT, [PROGRAM, url]);
    await once(child, 'message');
    return new Neighbour(child);
  }

  /** Ends it, and tells how it went. */
  async stop(): Promise<Experience> {
    const told = once(this.process, 'message');
    const failed = once(this.process, 'exit').then(() => {
      throw new Error('The neighbour could not go on with its work.');
    });
    this.process.send('stop');
    const [experience] = (await Promise.race([told, failed])) as [Experience];
    failed.catch(() => undefined);
    return experience;
  }
}
