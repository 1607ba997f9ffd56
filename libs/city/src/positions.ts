import type { PositionClass } from '@jejak/domain';
import type { CityPlan } from './plan.js';
import { GROUPS, type Group } from './units.js';

/** A position (jabatan) that many people of the city have. */
export interface CityPosition {
  readonly id: string;
  readonly code: string;
  readonly positionClass: PositionClass;
  /** Family of positions, where their standard names one. */
  readonly family: string;
  /** Levels that it requires, by code of the competency. */
  readonly required: ReadonlyMap<string, number>;
}

/** Competencies that every position asks for; those of its work come on top. */
const SHARED = ['MAN-01', 'MAN-02', 'MAN-05', 'SOS-01'] as const;
const OF_GROUP: Readonly<Record<Group, readonly string[]>> = {
  EDUCATION: ['TEK-AJAR', 'TEK-TIK'],
  HEALTH: ['TEK-RAWAT', 'TEK-TIK'],
  OFFICE: ['TEK-ANGGARAN', 'TEK-TIK'],
  DISTRICT: ['TEK-ADMINDUK', 'TEK-LAYANAN'],
};

/** The competencies that people of a group are assessed in. */
export const competenciesOf = (group: Group): readonly string[] => [...SHARED, ...OF_GROUP[group]];

interface Ranks {
  readonly head: PositionClass;
  readonly deputy: PositionClass;
  /** Of ten people who head nothing, how many are FUNGSIONAL. */
  readonly functional: number;
  readonly family: string;
}
const RANKS: Readonly<Record<Group, Ranks>> = {
  EDUCATION: { head: 'FUNGSIONAL', deputy: 'FUNGSIONAL', functional: 9, family: 'TEACHER' },
  HEALTH: { head: 'ADMINISTRATOR', deputy: 'PENGAWAS', functional: 8, family: 'HEALTH_WORKER' },
  OFFICE: { head: 'JPT_PRATAMA', deputy: 'ADMINISTRATOR', functional: 2, family: 'ADMINISTRATION' },
  DISTRICT: { head: 'ADMINISTRATOR', deputy: 'PENGAWAS', functional: 1, family: 'PUBLIC_SERVICE' },
};
const LEVEL: Readonly<Partial<Record<PositionClass, number>>> = { JPT_PRATAMA: 4, ADMINISTRATOR: 4, PENGAWAS: 3, FUNGSIONAL: 3 }; // prettier-ignore

/** The place of a person within a unit: 0 heads it, the two after that and every tenth lead a part of it. */
export function classOf(group: Group, seat: number): PositionClass {
  const { head, deputy, functional } = RANKS[group];
  if (seat === 0) return head;
  if (seat < 3) return deputy;
  if (seat % 10 === 0 && group !== 'EDUCATION') return 'PENGAWAS';
  return seat % 10 <= functional ? 'FUNGSIONAL' : 'PELAKSANA';
}

/** Every position of the city, by group and class. */
export class Positions {
  readonly #all = new Map<string, CityPosition>();

  constructor(city: CityPlan) {
    for (const group of GROUPS)
      // classes repeat from the tenth seat on
      for (let seat = 0; seat <= 20; seat++) this.#enter(city, group, classOf(group, seat));
  }

  #enter(city: CityPlan, group: Group, positionClass: PositionClass): void {
    const code = `${group} ${positionClass}`;
    if (this.#all.has(code)) return;
    const level = LEVEL[positionClass] ?? 2;
    const required = new Map(
      competenciesOf(group).map((one) => [one, one.startsWith('TEK') && level > 3 ? level - 1 : level]),
    );
    const { family } = RANKS[group];
    this.#all.set(code, { id: city.idOf('position', code), code, positionClass, family, required });
  }

  of(group: Group, positionClass: PositionClass): CityPosition {
    const found = this.#all.get(`${group} ${positionClass}`);
    if (!found) throw new Error(`There is no position of ${group} that is ${positionClass}`);
    return found;
  }

  [Symbol.iterator](): MapIterator<CityPosition> {
    return this.#all.values();
  }
}
