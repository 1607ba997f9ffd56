import { Gauge, type Registry } from 'prom-client';

/** The alarm of evaluations that nobody concluded in time. Absent where it is not known: none is kept from before. */
export class EvaluationMetrics {
  readonly #overdue: Gauge;

  constructor(registry: Registry) {
    this.#overdue = new Gauge({
      name: 'jejak_evaluations_overdue',
      help: 'Evaluations of programmes that are not concluded although their due day is past (GET /evaluations?state=OVERDUE)',
      registers: [registry],
    });
  }

  /** @param overdue undefined: not known */
  set(overdue: number | undefined): void {
    this.#overdue.remove();
    if (overdue !== undefined) this.#overdue.set(overdue);
  }
}
