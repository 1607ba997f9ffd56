import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type EventData, EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { EventStoreProcess } from '../support/event-store-process.js';
import { Neighbour } from './neighbour.js';

/** While others misbehave, an append and a read together may take so long on a busy machine, in milliseconds. */
const PATIENCE_MS = 3_000;

/** A server in a process of its own, with a client for the one who misbehaves. */
export class Victim {
  private constructor(
    private readonly server: EventStoreProcess,
    private readonly dataDir: string,
    readonly client: EventStoreDBClient,
  ) {}

  static async start(): Promise<Victim> {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'jejak-hostile-'));
    const server = await EventStoreProcess.start(dataDir);
    return new Victim(server, dataDir, EventStoreDBClient.connectionString(server.url));
  }

  async stop(): Promise<void> {
    await this.client.dispose();
    await this.server.kill();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  get port(): number {
    return Number(new URL(this.server.url.replace('esdb:', 'http:')).port);
  }

  /** Memory of the server that is its own, not files mapped into it, in MiB. From /proc: on Linux only. */
  get memory(): number {
    const status = readFileSync(`/proc/${this.server.process.pid}/status`, 'utf8');
    return Number(/^RssAnon:\s+(\d+)/m.exec(status)?.[1]) / 1024;
  }

  /** Runs what misbehaves, while somebody else appends and reads. The server must live and nobody wait. */
  async unnoticed<T>(misbehave: () => Promise<T>, patience = PATIENCE_MS): Promise<T> {
    const neighbour = await Neighbour.start(this.server.url);
    try {
      return await misbehave();
    } finally {
      const { worst, times } = await neighbour.stop();
      expect(this.server.process.exitCode).toBeNull();
      expect(times).toBeGreaterThan(0);
      expect(worst).toBeLessThan(patience);
    }
  }
}

/** Starts a server before the tests of a file. */
export function victim(): { readonly current: Victim } {
  const holder: { current: Victim } = { current: undefined as unknown as Victim };
  beforeAll(async () => (holder.current = await Victim.start()));
  afterAll(() => holder.current.stop());
  return holder;
}

export function event(type = 'thing'): EventData {
  return jsonEvent({ type, data: {} });
}
