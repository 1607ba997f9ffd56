import { forum, HoldForum, ReportCommitment, nameId } from '@jejak/domain';
import { staffOf } from './actors.js';
import { dayAt, momentOf, newYear, textOf, workday } from './calendar.js';
import { command, type CityOrder, type Story } from './order.js';
import type { People } from './people.js';
import type { CityUnit } from './units.js';

const DAY = 86_400_000;

const SAID = [
  ['TEK-LAYANAN', 'Petugas loket belum menjelaskan syarat dengan jelas'],
  ['MAN-05', 'Kami ingin dijawab ramah, juga saat loket penuh'],
  ['TEK-ADMINDUK', 'Kartu keluarga menunggu terlalu lama'],
  ['TEK-TIK', 'Pendaftaran daring sering gagal'],
] as const;
const PROMISED = [
  'Loket buka sampai pukul 17.00',
  'Nomor antrean daring berjalan di semua loket',
  'Petugas loket mengikuti pelatihan pelayanan prima',
] as const;

/** Whether citizens are invited to the office of the unit. */
const invites = ({ kind }: CityUnit): boolean => kind === 'KECAMATAN';

export const forumName = ({ code }: CityUnit, year: number): string => `forum ${code} ${year}`;

/** Each year, in August, districts hear citizens (*Forum Warga*) and promise something; months later they tell what came of it. */
export function* forums(people: People): Generator<Story> {
  for (const year of people.city.years)
    for (const [n, unit] of people.staffed.filter(invites).entries()) {
      const from = momentOf(workday(newYear(year) + 210 + n), 15 * 60);
      yield { from, orders: () => held(people, unit, year, from) };
    }
}

function* held(people: People, unit: CityUnit, year: number, from: number): Generator<CityOrder> {
  const { city } = people;
  const { desk } = staffOf(city);
  const name = forumName(unit, year);
  const draw = city.draw(name);
  const aspirations = Array.from({ length: draw.between(2, 4) }, () => {
    const [tag, text] = draw.pick(SAID);
    return { tag, text };
  });
  const heldOn = dayAt(from);
  const what = draw.pick(PROMISED);
  yield {
    ...{ name, at: from, aggregate: forum, actor: desk, touches: [unit.id] },
    command: command(HoldForum, {
      ...{ unitId: unit.id, heldOn: textOf(heldOn), place: `Aula ${unit.name}` },
      ...{ civilServants: draw.between(8, 20), citizens: draw.between(25, 140) },
      ...{ aspirations, commitments: [{ what, ownerUnitId: unit.id, dueOn: textOf(heldOn + 90) }] },
    }),
  };
  const days = draw.between(60, 110);
  if (draw.chance(0.15)) return;
  yield {
    ...{ name: `${name} told`, at: from + days * DAY, aggregate: forum, id: city.begunBy(name), actor: desk },
    command: command(ReportCommitment, {
      commitmentId: nameId(`id/${aspirations.length}`, city.commandId(name)),
      ...{ outcome: draw.chance(0.8) ? 'KEPT' : 'NOT_KEPT', reportedOn: textOf(heldOn + days) },
      note: 'Dilaporkan dalam rapat kecamatan',
    }),
  };
}
