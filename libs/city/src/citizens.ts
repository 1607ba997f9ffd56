import {
  CloseFeedback,
  CloseSurvey,
  feedback,
  OpenSurvey,
  RateSatisfaction,
  RespondFeedback,
  type SatisfactionAnswer,
  SubmitFeedback,
  survey,
  TriageFeedback,
} from '@jejak/domain';
import { staffOf } from './actors.js';
import type { Draw } from './draw.js';
import { momentOf, newYear, workday } from './calendar.js';
import { command, type CityOrder, type Story } from './order.js';
import type { People } from './people.js';
import type { CityUnit } from './units.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** What citizens say in a year, for each hundred employees. */
const SAID = 10;
/** Batches of a survey, and answers in each. */
const BATCHES = 3;
const ANSWERS = 40;

const serving = (people: People): readonly CityUnit[] => people.staffed.filter(({ serves }) => serves);

/** Each quarter those who are served by a unit are asked (SKM); a unit whose people learn is liked more each year. */
export function* surveys(people: People): Generator<Story> {
  const { city } = people;
  const { desk } = staffOf(city);
  for (const [years, year] of city.years.entries())
    for (let quarter = 1; quarter <= 4; quarter++)
      for (const [n, unit] of serving(people).entries()) {
        const from = momentOf(workday(newYear(year) + quarter * 91 - 20), 9 * 60) + n * MINUTE;
        const name = `survey ${unit.code} ${year} ${quarter}`;
        const of = { aggregate: survey, id: city.begunBy(name), actor: desk };
        const orders = function* (): Generator<CityOrder> {
          const draw = city.draw(name);
          const mean = 3.15 + city.draw('liked', unit.code).normal(0, 0.12) + years * 0.06;
          yield {
            ...{ name, at: from, aggregate: survey, actor: desk, touches: [unit.id] },
            command: command(OpenSurvey, { unitId: unit.id, period: `${year}-Q${quarter}` }),
          };
          for (let batch = 0; batch < BATCHES; batch++) {
            const answers = Array.from({ length: ANSWERS }, () => answerOf(draw, mean));
            yield { ...of, name: `${name} batch ${batch}`, at: from + (batch + 1) * DAY, command: command(RateSatisfaction, { answers }) }; // prettier-ignore
          }
          yield { ...of, name: `${name} end`, at: from + 5 * DAY, command: command(CloseSurvey, { n: BATCHES * ANSWERS }) }; // prettier-ignore
        };
        yield { from, orders };
      }
}

function answerOf(draw: Draw, mean: number): SatisfactionAnswer {
  const mark = () => draw.rounded(mean, 0.55, 1, 4);
  return {
    ...{ u1: mark(), u2: mark(), u3: mark(), u4: mark(), u5: mark() },
    ...{ u6: mark(), u7: mark(), u8: mark(), u9: mark() },
  };
}

const TEXTS = [
  ['COMPLAINT', 'Antrean loket lebih dari dua jam', 'TEK-LAYANAN'],
  ['COMPLAINT', 'Petugas menjawab dengan nada tinggi', 'MAN-05'],
  ['COMPLAINT', 'Persyaratan di laman berbeda dengan di loket', 'TEK-ADMINDUK'],
  ['SUGGESTION', 'Mohon ada nomor antrean daring', 'TEK-TIK'],
  ['PRAISE', 'Pelayanan cepat dan ramah', 'MAN-05'],
  ['INFO', 'Jam buka loket hari Jumat', 'TEK-LAYANAN'],
] as const;

/** What citizens say of units that serve them, and what they are answered, mostly in time. */
export function* voices(people: People): Generator<Story> {
  const { city } = people;
  const { desk } = staffOf(city);
  const units = serving(people);
  const count = Math.ceil((city.people * SAID) / 100);
  for (const year of city.years)
    for (let n = 0; n < count; n++) {
      const from = momentOf(newYear(year), 7 * 60) + Math.floor((n * 364 * DAY) / count);
      const name = `voice ${year} ${n}`;
      const of = { aggregate: feedback, id: city.begunBy(name), actor: desk };
      const orders = function* (): Generator<CityOrder> {
        const draw = city.draw(name);
        const [category, text, competency] = draw.pick(TEXTS);
        const unitId = draw.pick(units).id;
        const channel = draw.pick(['WEB', 'LAPOR', 'KIOSK', 'LETTER'] as const);
        yield {
          ...{ name, at: from, aggregate: feedback, actor: desk, touches: [unitId] },
          command: command(SubmitFeedback, { unitId, channel, category, text }),
        };
        const normative = draw.chance(0.7);
        yield {
          ...{ ...of, name: `${name} triage`, at: from + draw.between(1, 20) * 60 * MINUTE },
          command: command(TriageFeedback, {
            ...{ class: normative ? 'NORMATIVE' : 'NON_SUPERVISORY', competencies: [competency] },
          }),
        };
        const inTime = draw.chance(0.85);
        const days = (inTime ? draw.between(1, 4) : draw.between(12, 30)) * (normative ? 1 : 2);
        yield {
          ...{ ...of, name: `${name} answer`, at: from + days * DAY + 60 * MINUTE },
          command: command(RespondFeedback, { text: 'Terima kasih. Sudah kami tindak lanjuti di loket.' }),
        };
        if (draw.chance(0.8))
          yield {
            ...{ ...of, name: `${name} closed`, at: from + (days + 7) * DAY },
            command: command(CloseFeedback, { outcome: 'RESOLVED', satisfied: draw.chance(0.75) }),
          };
      };
      yield { from, orders };
    }
}
