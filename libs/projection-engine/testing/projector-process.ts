import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { until } from './until.js';

const RUN_TYPESCRIPT = path.resolve(__dirname, '../../../test/support/ts-child.cjs');
const PROGRAM = path.resolve(__dirname, 'projector-program.ts');

/** A projector of view `counts` in a process of its own. */
export class ProjectorProcess {
  readonly #process: ChildProcess;
  readonly #said: string[] = [];

  constructor(databaseUrl: string, eventStoreUrl: string) {
    const env = { ...process.env, DATABASE_URL: databaseUrl, EVENTSTORE_URL: eventStoreUrl };
    this.#process = fork(RUN_TYPESCRIPT, [PROGRAM], { env });
    this.#process.on('message', (text: string) => this.#said.push(text));
  }

  /** What the registry knows it by; undefined until it runs. */
  get owner(): string | undefined {
    return this.#said[0];
  }

  /** Waits until it has logged a message that begins so, for the `times`-th time. */
  async says(message: string, times = 1): Promise<void> {
    await until(() => this.said(message) >= times);
  }

  /** How often it has logged a message that begins so. */
  said(message: string): number {
    return this.#said.filter((text) => text.startsWith(message)).length;
  }

  /** It keeps its connections and does nothing until it may go on. */
  stop(): void {
    this.#process.kill('SIGSTOP');
  }

  goOn(): void {
    this.#process.kill('SIGCONT');
  }

  /** Kills it; it may be gone already. */
  async kill(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const gone = once(this.#process, 'exit');
    this.#process.kill('SIGKILL');
    await gone;
  }
}
