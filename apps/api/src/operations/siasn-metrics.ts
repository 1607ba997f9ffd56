import type { SiasnBacklog } from '@jejak-projections/siasn-submissions';
import { Gauge, type Registry } from 'prom-client';

/** Figures of what is sent to SIASN. Each is absent where it is not known: none is kept from before. */
export class SiasnMetrics {
  readonly #submissions: Gauge<'state' | 'failure'>;
  readonly #oldest: Gauge;
  readonly #contact: Gauge;
  readonly #up: Gauge;

  constructor(registry: Registry) {
    const registers = [registry];
    this.#submissions = new Gauge({
      name: 'jejak_siasn_submissions',
      help: 'Submissions to SIASN that are not settled, by state and, of those that failed, by the reason; held: of years that are not sent',
      labelNames: ['state', 'failure'],
      registers,
    });
    this.#oldest = new Gauge({
      name: 'jejak_siasn_oldest_queued_timestamp_seconds',
      help: 'When the oldest submission to SIASN that is not settled was queued; absent: there is none',
      registers,
    });
    this.#contact = new Gauge({
      name: 'jejak_siasn_last_contact_timestamp_seconds',
      help: 'When SIASN last answered in a way that was understood; absent: never',
      registers,
    });
    this.#up = new Gauge({
      name: 'jejak_siasn_sender_up',
      help: '1: a sender is active; 0: none is. Absent where nothing is sent by itself',
      registers,
    });
  }

  /**
   * @param backlog undefined: not known
   * @param sends whether a sender has to live
   */
  set(backlog: SiasnBacklog | undefined, sends: boolean): void {
    for (const gauge of [this.#oldest, this.#contact, this.#up]) gauge.remove();
    this.#submissions.reset();
    if (!backlog) return;
    const { pending, held, sent, failed, oldestQueuedAt, lastContactAt, senderActive } = backlog;
    for (const [state, count] of Object.entries({ pending, held, sent }))
      this.#submissions.set({ state, failure: '' }, count);
    for (const [failure, count] of Object.entries(failed))
      this.#submissions.set({ state: 'failed', failure }, count);
    if (oldestQueuedAt) this.#oldest.set(oldestQueuedAt.getTime() / 1000);
    if (lastContactAt) this.#contact.set(lastContactAt.getTime() / 1000);
    if (sends) this.#up.set(senderActive ? 1 : 0);
  }
}
