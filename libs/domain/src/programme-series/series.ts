import type { Decider } from '../kernel/decider.js';
import type { EventsOf } from '../kernel/event.js';
import { dayInMedan } from '../kernel/medan.js';
import { Refusal } from '../kernel/refusal.js';
import * as commands from './series.commands.js';
import * as events from './series.events.js';
import { occurrencesOf } from './series.occurrences.js';
import type { KnownSeries, Series } from './series.state.js';

export type SeriesEvent = EventsOf<typeof events>;

/** How often the programme of a series shall be held (*jadwal rutin*), so that a month without a run is seen. */
export const programmeSeries: Decider<Series, SeriesEvent, typeof commands> = {
  stream: 'series',
  initial: { status: 'unknown' },
  commands,

  evolve: {
    SeriesPlanned: (_, { data: { seriesId: id, plan, title, rule, startsOn, occurrences } }) => ({
      ...{ status: 'planned', id, plan, title, rule, startsOn, occurrences },
      lastOn: occurrences.at(-1)?.on ?? startsOn,
    }),
    SeriesEnded: (state, { data: { lastOn } }) => {
      if (state.status === 'unknown') throw new Error('The stream does not begin with SeriesPlanned');
      const occurrences = state.occurrences.filter(({ on }) => on <= lastOn);
      return { ...state, status: 'ended', occurrences, lastOn };
    },
  },

  decide: {
    PlanSeries: ({ title, rule, startsOn }, state, { id: seriesId }) => {
      const before = state.status === 'unknown' ? undefined : state;
      if (before && startsOn <= before.lastOn)
        throw new Refusal('SERIES.PLANNED_ALREADY', { until: before.lastOn });
      const occurrences = [...occurrencesOf(rule, startsOn)];
      const plan = (before?.plan ?? 0) + 1;
      return [events.SeriesPlanned({ seriesId, plan, title, rule, startsOn, occurrences })];
    },

    EndSeries: ({ lastOn }, state, { now }) => {
      const { id: seriesId, plan, lastOn: until } = running(state);
      if (lastOn < dayInMedan(now)) throw new Refusal('SERIES.ENDS_IN_PAST');
      if (lastOn >= until) throw new Refusal('SERIES.ENDS_AFTER_PLAN', { until });
      return [events.SeriesEnded({ seriesId, plan, lastOn })];
    },
  },
};

/** The series as one whose plan can be ended. @throws Refusal */
function running(state: Series): KnownSeries {
  if (state.status === 'unknown') throw new Refusal('SERIES.UNKNOWN');
  if (state.status === 'ended') throw new Refusal('SERIES.ENDED', { until: state.lastOn });
  return state;
}
