import { Body, Controller, Get, HttpCode, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LazyKeys } from '@jejak/personal-data';
import type { ReportingReader } from '@jejak/projection-engine';
import { peopleOf, Person, PersonList } from '@jejak-projections/people';
import { Gate } from '../../access/gate.js';
import { Looks } from '../../access/looks.js';
import { maskIdentity } from '../../access/masks.js';
import { openReason, sealReason } from '../../access/reasons.js';
import { Allowed, Entering, type Granted, type RequestAccess } from '../../access/request-access.js';
import { IdParam } from '../../http/id.pipe.js';
import { found } from '../found.js';
import { LookPage, PersonSearch, Revelation } from './people.dto.js';
import { PageQuery } from '../page.queries.dto.js';
import { SealCursors } from '../seal-cursors.js';
import { Seen } from '../seen.js';
import { ViewRoute } from '../view-route.js';
import { Views } from '../views.js';

/** Most people that a search finds, and most of the whole city among whom those are looked for that may be seen. */
const MOST_FOUND = 50;
const MOST_SEARCHED = 5_000;

/** Who the employees are (*identitas pegawai*): names and numbers. */
@ApiTags('Views')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly keys: LazyKeys,
    private readonly looks: Looks,
    private readonly gate: Gate,
    private readonly views: Views,
  ) {}

  /** One employee. */
  @Get(':employeeId')
  @ViewRoute('people')
  async person(
    @Seen() views: ReportingReader,
    @IdParam('employeeId') id: string,
    @Allowed() granted: Granted,
  ): Promise<Person> {
    const [person] = await peopleOf(views, [id]);
    return maskIdentity(found(person), granted);
  }

  /**
   * Employees by number (exact) or by words of their name, at most 50, of those whose identity whoever asks may see. What is
   * looked for stands in the body, since addresses are written into logs.
   */
  @Post('search')
  @HttpCode(200)
  @ViewRoute('people')
  async search(
    @Seen() views: ReportingReader,
    @Body() wanted: PersonSearch,
    @Allowed() granted: Granted,
  ): Promise<PersonList> {
    const ids = await visible(views, await this.idsOf(wanted), granted);
    return { items: await peopleOf(views, ids.slice(0, MOST_FOUND)) };
  }

  /** Who an employee is, for a review (*pemeriksaan*): the reason is kept, and the employee can ask for it. */
  @Post(':employeeId/revelation')
  @HttpCode(200)
  @ViewRoute('people')
  async reveal(
    @IdParam('employeeId') id: string,
    @Body() { reason }: Revelation,
    @Entering() access: RequestAccess,
  ): Promise<Person> {
    const granted = await this.gate.permit(access, { employeeId: id }, { reason });
    const [row] = await peopleOf(this.views.as(granted.sight), [id]);
    const person = found(row);
    access.sealedReason = await sealReason(this.keys, id, access.correlationId, reason);
    return maskIdentity(person, granted);
  }

  /** Who looked at this employee's data, when, and why; newest first. */
  @Get(':employeeId/looks')
  @UseInterceptors(SealCursors)
  async looksAt(
    @IdParam('employeeId') id: string,
    @Query() { limit, cursor }: PageQuery,
    @Allowed() { masked }: Granted,
  ): Promise<LookPage> {
    const { items, next } = await this.looks.at(id, { limit, ...(cursor !== undefined && { cursor }) });
    const reasonOf = async (correlationId: string, sealed: unknown) =>
      masked.includes('free-text') ? undefined : openReason(this.keys, correlationId, sealed);
    const shown = items.map(async ({ correlationId, reasonSealed, ...look }) => {
      const reason = await reasonOf(correlationId, reasonSealed);
      const { at, actor, roles, action, purpose, effect, shown, people } = look;
      return {
        ...{ at, actor, action, purpose, effect, people, roles: [...roles], shown: [...shown] },
        ...(reason !== undefined && { reason }),
      };
    });
    return { items: await Promise.all(shown), ...(next !== undefined && { next }) };
  }

  private async idsOf({ employeeNumber, nik, name }: PersonSearch): Promise<string[]> {
    const { index } = await this.keys.database();
    if (name !== undefined) return index.findByName(name, MOST_SEARCHED);
    const one =
      employeeNumber !== undefined
        ? await index.find('nip', employeeNumber)
        : await index.find('nik', nik ?? '');
    return one === undefined ? [] : [one];
  }
}

/** Of these employees those whose identity whoever asks may see. */
async function visible(views: ReportingReader, ids: string[], { narrow }: Granted): Promise<string[]> {
  const scope = narrow?.({ employee: 'id' }, 2);
  if (!scope) return [];
  const rows = await views.query<{ id: string }>(
    `SELECT id FROM unnest($1::uuid[]) AS id WHERE ${scope.sql} AND ${scope.sees.identity}`,
    [ids, ...scope.params],
  );
  return rows.map(({ id }) => id);
}
