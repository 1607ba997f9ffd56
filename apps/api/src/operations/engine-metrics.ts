import type { EngineStatus } from '@jejak/projection-engine';
import { Gauge, type Registry } from 'prom-client';

const described = {
  jejak_projection_lag_events: 'Events of the log that the projection has not passed; absent: not known',
  jejak_projection_lag_seconds:
    'How long the oldest event that it has not passed has been in the log; 0: level',
  jejak_policy_lag_events: 'Events of the log that the policy has not passed; absent: not known',
  jejak_policy_lag_seconds: 'How long the oldest event that it has not passed has been in the log; 0: level',
  jejak_projection_up:
    '1: a living projector attends to the projection; 0: none does, it stopped, or it was never shown',
  jejak_policy_up: '1: a living projector attends to the policy; 0: none does, or it waits or fails',
  jejak_parked_events: 'Events that a projection could not apply, and those that wait behind them',
  jejak_projector_heartbeat_age_seconds:
    'Since the last sign of life of a projector, which does not depend on events; absent: there was none',
} as const;

/** Figures of the projections and policies. Each is absent where it is not known: none is kept from before. */
export class EngineMetrics {
  readonly #gauges = new Map<keyof typeof described, Gauge>();

  constructor(registry: Registry) {
    for (const name of Object.keys(described) as (keyof typeof described)[]) {
      const [label] = /(?<=^jejak_)(projection|policy)(?=_)/.exec(name) ?? [];
      const labelNames = name === 'jejak_parked_events' ? ['projection'] : label ? [label] : [];
      this.#gauges.set(name, new Gauge({ name, help: described[name], labelNames, registers: [registry] }));
    }
  }

  /** @param status undefined: not known */
  set(status: EngineStatus | undefined): void {
    for (const gauge of this.#gauges.values()) gauge.reset();
    this.#gauges.get('jejak_projector_heartbeat_age_seconds')?.remove(); // one without labels is reset to 0
    if (!status) return;
    for (const { name, state, parked, lag } of status.projections) {
      const of = { projection: name };
      this.#tell('jejak_parked_events', parked, of);
      this.#tell('jejak_projection_up', state === 'running' ? 1 : 0, of);
      this.#tell('jejak_projection_lag_events', lag && Number(lag.events), of);
      this.#tell('jejak_projection_lag_seconds', lag?.seconds, of);
    }
    for (const { name } of status.neverShown) this.#tell('jejak_projection_up', 0, { projection: name });
    for (const { name, state, lag } of status.policies.filter((policy) => policy.state !== 'off')) {
      const of = { policy: name };
      this.#tell('jejak_policy_up', state === 'running' ? 1 : 0, of);
      this.#tell('jejak_policy_lag_events', lag && Number(lag.events), of);
      this.#tell('jejak_policy_lag_seconds', lag?.seconds, of);
    }
    const { heartbeat } = status;
    if (heartbeat.state !== 'none')
      this.#tell('jejak_projector_heartbeat_age_seconds', heartbeat.ageSeconds, {});
  }

  #tell(name: keyof typeof described, value: number | undefined, labels: Record<string, string>): void {
    if (value !== undefined) this.#gauges.get(name)?.set(labels, value);
  }
}
