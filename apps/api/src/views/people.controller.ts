import { Body, Controller, Get, HttpCode, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LazyKeys } from '@jejak/personal-data';
import type { ReportingReader } from '@jejak/projection-engine';
import { peopleOf, Person, PersonList } from '@jejak-projections/people';
import { LookerOf, PersonalRoute, type Looker } from '../access/looker.js';
import { Looks } from '../access/looks.js';
import { IdParam } from '../http/id.pipe.js';
import { found } from './found.js';
import { LookPage, PersonSearch } from './people.dto.js';
import { PageQuery } from './queries.dto.js';
import { SealCursors } from './seal-cursors.js';
import { Seen } from './seen.js';
import { ViewRoute } from './view-route.js';

/** Most people that a search by name finds. */
const MOST_FOUND = 50;

/** Who the employees are (*identitas pegawai*): names and numbers. Every look is recorded, with its purpose. */
@ApiTags('Views')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly keys: LazyKeys,
    private readonly looks: Looks,
  ) {}

  /** One employee. */
  @Get(':employeeId')
  @ViewRoute('people')
  @PersonalRoute()
  async person(
    @Seen() views: ReportingReader,
    @IdParam('employeeId') id: string,
    @LookerOf() looker: Looker,
  ): Promise<Person> {
    const [person] = await peopleOf(views, [id]);
    await this.looks.record(looker, { action: 'person', shown: ['identity'], subjects: [id] });
    return found(person);
  }

  /**
   * Employees by number (exact) or by words of their name, at most 50. What is looked for stands in the body, since
   * addresses are written into logs.
   */
  @Post('search')
  @HttpCode(200)
  @ViewRoute('people')
  @PersonalRoute()
  async search(
    @Seen() views: ReportingReader,
    @Body() wanted: PersonSearch,
    @LookerOf() looker: Looker,
  ): Promise<PersonList> {
    const items = await peopleOf(views, await this.idsOf(wanted));
    const subjects = items.map(({ employeeId }) => employeeId);
    await this.looks.record(looker, { action: 'people-search', shown: ['identity'], subjects });
    return { items };
  }

  /** Who looked at this employee's identity, when, and why; newest first. */
  @Get(':employeeId/looks')
  @UseInterceptors(SealCursors)
  async looksAt(@IdParam('employeeId') id: string, @Query() { limit, cursor }: PageQuery): Promise<LookPage> {
    const { items, next } = await this.looks.at(id, { limit, ...(cursor !== undefined && { cursor }) });
    return {
      items: items.map(({ at, actor, roles, action, purpose, shown, people }) => ({
        ...{ at, actor, action, purpose, people },
        roles: [...roles],
        shown: [...shown],
      })),
      ...(next !== undefined && { next }),
    };
  }

  private async idsOf({ employeeNumber, nik, name }: PersonSearch): Promise<string[]> {
    const { index } = await this.keys.database();
    if (name !== undefined) return index.findByName(name, MOST_FOUND);
    const one =
      employeeNumber !== undefined
        ? await index.find('nip', employeeNumber)
        : await index.find('nik', nik ?? '');
    return one === undefined ? [] : [one];
  }
}
