import type { Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { dayInMedan } from '../kernel/medan.js';
import { Refusal } from '../kernel/refusal.js';
import * as commands from './service.commands.js';
import * as events from './service.events.js';
import { targetIn, type KnownService, type Measure, type Service } from './service.state.js';
import { mostOf, type ServiceIndicator } from './service.vocabulary.js';

export type ServiceEvent = EventsOf<typeof events>;

/** Events that only a defined service can have; the log never holds them before `ServiceDefined`. */
function defined(state: Service): KnownService {
  if (state.status === 'unknown') throw new Error('The stream does not begin with ServiceDefined');
  return state;
}

/** @throws Refusal */
function known(state: Service): KnownService {
  if (state.status === 'unknown') throw new Refusal('SERVICE.UNKNOWN');
  return state;
}

/** The service as one that is still measured. @throws Refusal */
function measuredNow(state: Service): KnownService {
  const service = known(state);
  if (service.status === 'ended') throw new Refusal('SERVICE.ENDED');
  return service;
}

/** @throws Refusal */
function fits(indicator: ServiceIndicator, value: number): void {
  const most = mostOf(indicator);
  if (value > most) throw new Refusal('SERVICE.VALUE_BEYOND', { most });
}

const about = ({ id: serviceId, unitId }: KnownService) => ({ serviceId, unitId });

const withMonth = (
  state: Service,
  { period, value, n, source, evidenceSha256 }: Measure & { readonly period: string },
): KnownService => {
  const before = defined(state);
  return { ...before, months: new Map(before.months).set(period, { value, n, source, evidenceSha256 }) };
};

/** A service that a unit gives to citizens, and how it did month by month (*layanan dan capaian standar pelayanan*). */
export const service: Decider<Service, ServiceEvent, typeof commands> = {
  stream: 'service',
  initial: { status: 'unknown' },
  commands,

  evolve: {
    ServiceDefined: (_, { data: { serviceId: id, unitId, code, name, indicator, target } }) => ({
      ...{ status: 'measured', id, unitId, code, name, indicator, target },
      ...{ revised: new Map(), months: new Map() },
    }),
    ServiceTargetRevised: (state, { data: { from, target } }) => {
      const before = defined(state);
      return { ...before, revised: new Map(before.revised).set(from, target) };
    },
    ServiceMeasured: (state, { data }) => withMonth(state, data),
    ServiceMeasureCorrected: (state, { data }) => withMonth(state, data),
    ServiceEnded: (state) => ({ ...defined(state), status: 'ended' }),
  },

  decide: {
    DefineService: ({ unitId, code, name: { ...name }, indicator, target }, state, { id: serviceId }) => {
      if (state.status !== 'unknown') throw new Refusal('SERVICE.EXISTS');
      fits(indicator, target);
      return [events.ServiceDefined({ serviceId, unitId, code, name, indicator, target })];
    },

    ReviseServiceTarget: ({ from, target }, state) => {
      const service = measuredNow(state);
      fits(service.indicator, target);
      if (targetIn(service, from) === target) throw new Refusal('SERVICE.TARGET_CHANGES_NOTHING');
      return [events.ServiceTargetRevised({ ...about(service), from, target })];
    },

    RecordServiceMeasure: ({ period, value, n, source, evidenceSha256 }, state, { now }) => {
      const service = measuredNow(state);
      if (period >= dayInMedan(now).slice(0, 7)) throw new Refusal('SERVICE.MONTH_NOT_OVER', { period });
      if (service.months.has(period)) throw new Refusal('SERVICE.MONTH_RECORDED', { period });
      fits(service.indicator, value);
      return [events.ServiceMeasured({ ...about(service), period, value, n, source, evidenceSha256 })];
    },

    CorrectServiceMeasure: ({ period, value, n, source, evidenceSha256 }, state) => {
      const service = known(state);
      const before = service.months.get(period);
      if (!before) throw new Refusal('SERVICE.MONTH_UNKNOWN', { period });
      fits(service.indicator, value);
      if (
        before.value === value &&
        before.n === n &&
        before.source === source &&
        before.evidenceSha256 === evidenceSha256
      )
        throw new Refusal('SERVICE.CORRECTION_CHANGES_NOTHING', { period });
      return [
        events.ServiceMeasureCorrected({ ...about(service), period, value, n, source, evidenceSha256 }),
      ];
    },

    EndService: (_, state) => [events.ServiceEnded(about(measuredNow(state)))],
  },
};
