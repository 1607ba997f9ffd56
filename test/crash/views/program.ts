import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const RUN_TYPESCRIPT = path.resolve(__dirname, '../../support/ts-child.cjs');

/** A program of ours in a process of its own, started anew each time it was killed. */
export class Program {
  #process: ChildProcess;
  #said = '';

  constructor(
    private readonly file: string,
    private readonly env: Record<string, string>,
  ) {
    this.#process = this.#launch();
  }

  /** What this process and those before it wrote. */
  get said(): string {
    return this.#said;
  }

  /** Sends a message; the answer, or undefined if it was killed first. */
  async ask(message: string): Promise<string | undefined> {
    const child = this.#process;
    child.send(message, () => undefined); // one that is gone by now says so by its end
    const ended = new AbortController();
    const { signal } = ended;
    try {
      return await Promise.race([
        once(child, 'message', { signal }).then(([answer]) => String(answer)),
        once(child, 'exit', { signal }).then(() => undefined),
      ]);
    } finally {
      ended.abort();
    }
  }

  /** Kills it, whatever it is at. */
  async kill(): Promise<void> {
    const child = this.#process;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  async killAndRestart(): Promise<void> {
    await this.kill();
    this.#process = this.#launch();
  }

  #launch(): ChildProcess {
    const child = fork(RUN_TYPESCRIPT, [this.file], { env: { ...process.env, ...this.env }, silent: true });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text: Buffer) => (this.#said += text.toString()));
    return child;
  }
}
