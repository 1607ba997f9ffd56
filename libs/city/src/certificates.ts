import { IssueCertificate, learningRecord } from '@jejak/domain';
import { staffOf } from './actors.js';
import { textOf } from './calendar.js';
import { type CityOrder, command } from './order.js';
import type { People } from './people.js';
import { type CityRun, lastDayOf } from './rosters.js';
import type { Seat } from './seats.js';

/** Of a thousand certificates those whose number another has already. */
const SAME_NUMBER = 3;

/** Who passed gets a certificate; a few numbers are given a second time. */
export function* certificates(
  people: People,
  run: CityRun,
  seated: readonly Seat[],
  at: number,
): Generator<CityOrder> {
  const { city } = people;
  const officer = staffOf(city).officer(run.number);
  const programmeId = city.begunBy(run.name);
  const draw = city.draw('certificates', run.name);
  const numbers = `800.2/${run.series.code}.${run.group.slice(0, 2)}/${run.year}/${run.number + 1}`;
  const passed = seated.filter(({ outcome }) => outcome === 'PASSED');
  for (const [n, { person }] of passed.entries()) {
    const again = n > 0 && draw.between(1, 1000) <= SAME_NUMBER;
    yield {
      ...{ name: `${run.name} certificate ${person.index}`, at: at + n * 1000 },
      ...{ aggregate: learningRecord, id: person.id, actor: officer, reads: [programmeId] },
      command: command(IssueCertificate, {
        ...{ programmeId, number: `${numbers}/${again ? n : n + 1}`, contentHash: draw.sha256() },
        issuedOn: textOf(lastDayOf(run) + 2),
      }),
    };
  }
}
