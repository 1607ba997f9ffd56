import { EstablishUnit, MoveUnit, RenameUnit, unit, type KnownUnit, type UnitKind } from '@jejak/domain';
import { aCode, aDay, aText, aWord } from '../columns/readers.js';
import { command } from '../command.js';
import { defineKind } from '../define-kind.js';
import { fault } from '../faults.js';
import type { Column, Difference, Plan, RowOf, Step } from '../kind.js';
import type { There } from '../there.js';

/** How codes of units are written. */
export const UNIT_CODE = /^[A-Z0-9][A-Z0-9._/-]{0,39}$/;

const KINDS: Readonly<Record<UnitKind, readonly string[]>> = {
  PEMKO: ['Pemerintah Kota'],
  SEKRETARIAT: ['Sekretariat'],
  OPD: ['OPD', 'Dinas', 'Badan', 'Perangkat Daerah'],
  UPT: ['UPT', 'UPTD'],
  BAGIAN: ['Bagian'],
  BIDANG: ['Bidang'],
  SUBBAGIAN: ['Subbagian', 'Subbag', 'Sub Bagian'],
  SEKSI: ['Seksi'],
  KECAMATAN: ['Kecamatan'],
  KELURAHAN: ['Kelurahan'],
  SEKOLAH: ['Sekolah'],
  PUSKESMAS: ['Puskesmas'],
  OTHER: ['Lainnya'],
};

const columns = {
  code: {
    heading: 'Kode Unit',
    explanation: {
      id: 'Kode unit dalam daftar resmi kota; setiap unit satu kode.',
      en: "Code in the city's own list of units; one for each unit.",
    },
    example: '1.03.01',
    required: true,
    personal: false,
    read: aCode(UNIT_CODE, '1.03.01'),
  },
  name: {
    heading: 'Nama Unit',
    explanation: { id: 'Nama lengkap unit.', en: 'Full name of the unit.' },
    example: 'Dinas Pendidikan',
    required: true,
    personal: false,
    read: aText(300),
  },
  nameEn: {
    heading: 'Nama Unit (Inggris)',
    explanation: { id: 'Nama dalam bahasa Inggris, jika ada.', en: 'Name in English, where there is one.' },
    example: 'Education Department',
    required: false,
    personal: false,
    read: aText(300),
  },
  kind: {
    heading: 'Jenis Unit',
    explanation: {
      id: `Salah satu: ${Object.values(KINDS)
        .map(([word]) => word)
        .join(', ')}.`,
      en: `One of ${Object.keys(KINDS).join(', ')}.`,
    },
    example: 'OPD',
    required: true,
    personal: false,
    read: aWord(KINDS),
  },
  parent: {
    heading: 'Kode Unit Induk',
    explanation: {
      id: 'Kode unit atasan; kosong untuk unit teratas. Baris unit atasan harus lebih dahulu.',
      en: 'Code of the unit above; empty for the topmost. Its row must stand above.',
    },
    example: '',
    required: false,
    personal: false,
    read: aCode(UNIT_CODE, '1.03'),
  },
  from: {
    heading: 'Berlaku Sejak',
    explanation: {
      id: 'Hari sejak unit berdiri, atau sejak nama atau induknya berubah.',
      en: 'Day from which the unit exists, or from which its name or parent changed.',
    },
    example: '2026-01-01',
    required: true,
    personal: false,
    read: aDay,
  },
} as const satisfies Readonly<Record<string, Column<unknown>>>;

type Row = RowOf<typeof columns>;

/** Units of the city (*unit kerja*), with the tree that they make. */
export const units = defineKind({
  name: 'units',
  title: { id: 'Unit kerja', en: 'Units' },
  explanation: {
    id: 'Satu baris untuk setiap unit. Unit yang sudah ada dikenali dari kodenya: nama dan induk yang berbeda menjadi perubahan.',
    en: 'One row for each unit. A unit that is there is known by its code: another name or parent becomes a change.',
  },
  columns,
  steps: ['establish', 'rename', 'move'],
  key: ({ code }) => code,
  needs: ({ parent }) => (parent === undefined ? [] : [parent]),
  plan,
});

async function plan(row: Row, there: There): Promise<Plan> {
  const { code, name: id, nameEn: en, kind, parent, from: effectiveDate } = row;
  const parentId = parent === undefined ? undefined : await there.find('unit', parent);
  if (parent !== undefined && parentId === undefined)
    return {
      outcome: 'refused',
      column: columns.parent.heading,
      fault: fault('IMPORT.UNIT_UNKNOWN', { value: parent }),
    };
  const name = { id, ...(en !== undefined && { en }) };
  const unitId = await there.find('unit', code);
  const known = unitId === undefined ? undefined : await there.load(unit, unitId);
  if (known === undefined || known.status === 'unknown') {
    const establish = command(EstablishUnit, {
      kind,
      code,
      name,
      effectiveDate,
      ...(parentId && { parentId }),
    });
    return {
      outcome: 'added',
      steps: [{ name: 'establish', command: establish, makes: { what: 'unit', key: code } }],
    };
  }
  return planChange(row, parentId, known, there);
}

async function planChange(
  { name: id, nameEn: en, kind, parent, from: effectiveDate }: Row,
  parentId: string | undefined,
  known: KnownUnit,
  there: There,
): Promise<Plan> {
  if (known.kind !== kind)
    return {
      outcome: 'refused',
      column: columns.kind.heading,
      fault: fault('IMPORT.FIXED', { before: known.kind, value: kind }),
    };
  const { reason } = there;
  const steps: Step[] = [];
  const differences: Difference[] = [];
  // an empty cell says nothing of the English name, so it takes nothing away
  const name = { id, en: en ?? known.name.en };
  if (name.id !== known.name.id || name.en !== known.name.en) {
    const rename = command(RenameUnit, {
      name: { id: name.id, ...(name.en !== undefined && { en: name.en }) },
      ...{ effectiveDate, reason },
    });
    steps.push({ name: 'rename', id: known.id, command: rename });
    differences.push({ column: columns.name.heading, before: known.name.id, after: id });
  }
  const before = known.belongs.at(-1)?.parentId;
  if (parentId !== before) {
    const move = command(MoveUnit, { ...(parentId && { parentId }), effectiveDate, reason });
    steps.push({ name: 'move', id: known.id, command: move });
    const above = before === undefined ? undefined : await there.load(unit, before);
    differences.push({
      column: columns.parent.heading,
      before: above?.status === 'unknown' ? undefined : above?.code,
      after: parent,
    });
  }
  const [first, ...others] = steps;
  return first
    ? { outcome: 'changed', steps: [first, ...others], differences }
    : { outcome: 'same', at: { aggregate: unit, id: known.id } };
}
