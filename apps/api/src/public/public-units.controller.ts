import { Controller, Get } from '@nestjs/common';
import { dayInMedan, Refusal, satisfactionRules, unit, type KnownUnit } from '@jejak/domain';
import type { ReportingReader } from '@jejak/projection-engine';
import { answeringOf } from '@jejak-projections/feedback-deadlines';
import { satisfactionOf } from '@jejak-projections/satisfaction';
import { StateReader } from '../commands/state.reader.js';
import { IdParam } from '../http/id.pipe.js';
import { Views } from '../views/views.js';
import { PublicUnit, type PublicAnswering, type PublicSatisfaction } from './public.dto.js';
import { PublicRead } from './public-route.js';

const DAY_MS = 86_400_000;

/** Days back from today about which it is told how soon a unit answers. */
const DAYS = 365;

/** Quarters of which it is told what citizens think. */
const QUARTERS = 12;

/** What everybody may know of a unit. These routes are there only where `JEJAK_PUBLIC_FORMS` is `on`. */
@Controller('public/units')
export class PublicUnitsController {
  constructor(
    private readonly states: StateReader,
    private readonly views: Views,
  ) {}

  /** What citizens think of the unit, and how soon it answers them. Figures of too few are not told. */
  @Get(':unitId')
  @PublicRead()
  async read(@IdParam('unitId') unitId: string): Promise<PublicUnit> {
    const { name } = await this.known(unitId);
    const reader = this.views.as({ scope: 'units', units: [unitId] });
    return {
      ...{ unitId, nameId: name.id, nameEn: name.en },
      satisfaction: await satisfactionIn(reader, unitId),
      answering: await answeringIn(reader, unitId),
    };
  }

  private async known(unitId: string): Promise<KnownUnit> {
    const state = await this.states.state(unit, unitId);
    if (state.status === 'unknown') throw new Refusal('UNIT.UNKNOWN', { unitId });
    return state;
  }
}

async function satisfactionIn(reader: ReportingReader, unitId: string): Promise<PublicSatisfaction[]> {
  const { items } = await satisfactionOf(reader, { units: [unitId], limit: QUARTERS });
  return items.flatMap(({ period, n, index, grade }) =>
    index === null || grade === null ? [] : [{ period, n, index, grade }],
  );
}

async function answeringIn(reader: ReportingReader, unitId: string): Promise<PublicAnswering> {
  const since = dayInMedan(new Date(Date.now() - DAYS * DAY_MS));
  const { n, inTime } = await answeringOf(reader, unitId, since);
  if (n < satisfactionRules.leastAnswers.n) return { since, n: null, inTime: null, inTimePercent: null };
  return { since, n, inTime, inTimePercent: Math.round((inTime / n) * 1000) / 10 };
}
