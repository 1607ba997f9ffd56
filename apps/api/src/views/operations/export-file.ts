import { Readable } from 'node:stream';
import type { Output } from '@jejak/exports';

/** How long a reader may take for what it was given before the export is given up: others wait for its place. */
const PATIENCE_MS = 60_000;

/** An export on its way: who writes waits until the bytes before were taken, and hears of it when nobody takes any more. */
export class ExportFile extends Readable implements Output {
  private taken: (() => void) | undefined;

  constructor(private readonly patienceMs = PATIENCE_MS) {
    super();
  }

  /** @throws Error if nobody reads it any more */
  async write(bytes: Uint8Array): Promise<void> {
    // who wrote them may use the bytes again
    if (!this.destroyed && !this.push(Buffer.from(bytes))) await this.untilTaken();
    if (this.destroyed) throw new Error('nobody reads the export any more');
  }

  end(): void {
    this.push(null);
  }

  override _read(): void {
    this.taken?.();
  }

  override _destroy(error: Error | null, callback: (error?: Error | null) => void): void {
    this.taken?.();
    callback(error);
  }

  private async untilTaken(): Promise<void> {
    let patience: NodeJS.Timeout | undefined;
    await new Promise<void>((resolve) => {
      this.taken = resolve;
      patience = setTimeout(() => this.destroy(), this.patienceMs);
    });
    clearTimeout(patience);
    this.taken = undefined;
  }
}
