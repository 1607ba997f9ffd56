import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { LazyKeys } from '@jejak/personal-data';
import type { ReportingReader } from '@jejak/projection-engine';
import { peopleOf, Person, PersonList } from '@jejak-projections/people';
import { IdParam } from '../http/id.pipe.js';
import { found } from './found.js';
import { PersonSearch } from './people.dto.js';
import { Seen } from './seen.js';
import { ViewRoute } from './view-route.js';

/** Most people that a search by name finds. */
const MOST_FOUND = 50;

/** Who the employees are (*identitas pegawai*): names and numbers. */
@ApiTags('Views')
@Controller('people')
export class PeopleController {
  constructor(private readonly keys: LazyKeys) {}

  /** One employee. */
  @Get(':employeeId')
  @ViewRoute('people')
  async person(@Seen() views: ReportingReader, @IdParam('employeeId') id: string): Promise<Person> {
    const [person] = await peopleOf(views, [id]);
    return found(person);
  }

  /**
   * Employees by number (exact) or by words of their name, at most 50. What is looked for stands in the body, since
   * addresses are written into logs.
   */
  @Post('search')
  @HttpCode(200)
  @ViewRoute('people')
  async search(@Seen() views: ReportingReader, @Body() wanted: PersonSearch): Promise<PersonList> {
    return { items: await peopleOf(views, await this.idsOf(wanted)) };
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
