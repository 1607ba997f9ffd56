import { Injectable } from '@nestjs/common';
import { dayInMedan, disclosureRules, Refusal, unit, type KnownUnit } from '@jejak/domain';
import type { ReportingReader } from '@jejak/projection-engine';
import { answeringOf } from '@jejak-projections/feedback-deadlines';
import { publishedForums } from '@jejak-projections/forums';
import { satisfactionOf } from '@jejak-projections/satisfaction';
import { StateReader } from '../commands/state.reader.js';
import { Views } from '../views/views.js';
import type { PublicAnswering, PublicForums, PublicSatisfaction, PublicUnit } from './public-units.dto.js';

const DAY_MS = 86_400_000;

/** Days back from today about which it is told how soon a unit answers. */
const DAYS = 365;

/** Quarters of which it is told what citizens think. */
const QUARTERS = 12;

/** What everybody may know of a unit. */
@Injectable()
export class PublicUnitsReader {
  constructor(
    private readonly states: StateReader,
    private readonly views: Views,
  ) {}

  /** What citizens think of the unit, and how soon it answers them. @throws Refusal UNIT.UNKNOWN */
  async unit(unitId: string): Promise<PublicUnit> {
    const { name } = await this.known(unitId);
    const reader = this.views.as({ scope: 'units', units: [unitId] });
    return {
      ...{ unitId, nameId: name.id, nameEn: name.en },
      satisfaction: await satisfactionIn(reader, unitId),
      answering: await answeringIn(reader, unitId),
    };
  }

  /** What the unit promised at the forums of a year, the latest first. @throws Refusal UNIT.UNKNOWN */
  async forums(unitId: string, year: number): Promise<PublicForums> {
    await this.known(unitId);
    const forums = await publishedForums(this.views.as({ scope: 'all' }), unitId, year);
    const owners = new Set(forums.flatMap(({ commitments }) => commitments.map((one) => one.unitId)));
    const names = new Map(await Promise.all([...owners].map((id) => this.nameOf(id))));
    return {
      ...{ unitId, year },
      forums: forums.map(({ commitments, topics, ...forum }) => ({
        ...{ ...forum, topics: [...topics] },
        commitments: commitments.map((one) => ({ ...one, unitNameId: names.get(one.unitId) ?? '' })),
      })),
    };
  }

  /** The unit as it is now. @throws Refusal UNIT.UNKNOWN */
  async known(unitId: string): Promise<KnownUnit> {
    const state = await this.states.state(unit, unitId);
    if (state.status === 'unknown') throw new Refusal('UNIT.UNKNOWN', { unitId });
    return state;
  }

  private async nameOf(unitId: string): Promise<[string, string]> {
    return [unitId, (await this.known(unitId)).name.id];
  }
}

/** The year that it is in Medan. */
export const thisYear = () => Number(dayInMedan(new Date()).slice(0, 4));

async function satisfactionIn(reader: ReportingReader, unitId: string): Promise<PublicSatisfaction[]> {
  const { items } = await satisfactionOf(reader, { units: [unitId], limit: QUARTERS });
  return items.flatMap(({ period, n, index, grade }) =>
    index === null || grade === null ? [] : [{ period, n, index, grade }],
  );
}

async function answeringIn(reader: ReportingReader, unitId: string): Promise<PublicAnswering> {
  const since = dayInMedan(new Date(Date.now() - DAYS * DAY_MS));
  const { n, inTime } = await answeringOf(reader, unitId, since);
  if (n < disclosureRules.leastPeople) return { since, n: null, inTime: null, inTimePercent: null };
  return { since, n, inTime, inTimePercent: Math.round((inTime / n) * 1000) / 10 };
}
