import type { ErasureDeadlines } from '@jejak-projections/erasures';
import { Gauge, type Registry } from 'prom-client';

/** Figures of requests for erasure. Each is absent where it is not known: none is kept from before. */
export class ErasureMetrics {
  readonly #requests: Gauge<'clock'>;
  readonly #next: Gauge;
  readonly #notFinal: Gauge;

  constructor(registry: Registry) {
    this.#requests = new Gauge({
      name: 'jejak_erasure_requests',
      help: 'Requests for erasure whose clock runs (UU 27/2022, 3 × 24 hours), by how it stands; due_soon: within 24 hours',
      labelNames: ['clock'],
      registers: [registry],
    });
    this.#next = new Gauge({
      name: 'jejak_erasure_next_deadline_timestamp_seconds',
      help: 'The earliest deadline of a request for erasure whose clock runs; absent: there is none',
      registers: [registry],
    });
    this.#notFinal = new Gauge({
      name: 'jejak_erasures_not_final',
      help: 'Erasures whose backups are over their days while a master key that wrapped the keys is still there',
      registers: [registry],
    });
  }

  /** @param deadlines undefined: not known */
  set(deadlines: ErasureDeadlines | undefined): void {
    for (const gauge of [this.#next, this.#notFinal]) gauge.remove();
    this.#requests.reset();
    if (!deadlines) return;
    const { inTime, dueSoon, overdue, notFinal, nextDueAt } = deadlines;
    this.#requests.set({ clock: 'in_time' }, inTime);
    this.#requests.set({ clock: 'due_soon' }, dueSoon);
    this.#requests.set({ clock: 'overdue' }, overdue);
    this.#notFinal.set(notFinal);
    if (nextDueAt) this.#next.set(nextDueAt.getTime() / 1000);
  }
}
