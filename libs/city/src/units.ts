import type { UnitKind } from '@jejak/domain';
import type { CityPlan } from './plan.js';

/** What a unit is for; people of it have other positions and take other training. */
export const GROUPS = ['EDUCATION', 'HEALTH', 'OFFICE', 'DISTRICT'] as const;
export type Group = (typeof GROUPS)[number];

/** A unit of the city. */
export interface CityUnit {
  readonly id: string;
  readonly kind: UnitKind;
  readonly code: string;
  readonly name: string;
  /** Id of the unit that it belongs to; absent for the city itself. */
  readonly parentId?: string;
  readonly group: Group;
  /** Whether citizens are served there, so that they are asked. */
  readonly serves: boolean;
}

/** A unit that the system has already, under an id of its own. */
export interface KnownUnit {
  readonly id: string;
  readonly code: string;
}

/** The people for whom the schools and health centres of Medan are enough. */
const MEDAN = 15_000;

/** Departments and agencies: Perda Kota Medan 15/2016, as the press told of it. */
const OFFICES: readonly (readonly [code: string, name: string, serves?: true])[] = [
  ['4.01', 'Sekretariat Daerah'],
  ['4.02', 'Sekretariat DPRD'],
  ['4.03', 'Inspektorat'],
  ['1.03', 'Dinas Sumber Daya Air, Bina Marga dan Bina Konstruksi'],
  ['1.04', 'Dinas Perumahan, Kawasan Permukiman, Cipta Karya dan Tata Ruang', true],
  ['1.05', 'Satuan Polisi Pamong Praja'],
  ['1.06', 'Dinas Sosial', true],
  ['2.07', 'Dinas Ketenagakerjaan', true],
  ['2.08', 'Dinas Pemberdayaan Perempuan dan Perlindungan Anak', true],
  ['2.09', 'Dinas Ketahanan Pangan, Pertanian dan Perikanan'],
  ['2.11', 'Dinas Lingkungan Hidup'],
  ['2.12', 'Dinas Kependudukan dan Pencatatan Sipil', true],
  ['2.14', 'Dinas Pengendalian Penduduk dan Keluarga Berencana'],
  ['2.15', 'Dinas Perhubungan', true],
  ['2.16', 'Dinas Komunikasi dan Informatika'],
  ['2.17', 'Dinas Koperasi, UKM, Perindustrian dan Perdagangan', true],
  ['2.18', 'Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu', true],
  ['2.19', 'Dinas Pemuda dan Olahraga'],
  ['2.22', 'Dinas Pariwisata'],
  ['2.23', 'Dinas Perpustakaan dan Arsip', true],
  ['2.24', 'Dinas Pencegah dan Pemadam Kebakaran'],
  ['5.01', 'Badan Perencanaan Pembangunan Daerah'],
  ['5.02', 'Badan Keuangan dan Aset Daerah'],
  ['5.03', 'BKPSDM Kota Medan'],
  ['5.04', 'Badan Pendapatan Daerah', true],
  ['5.05', 'Badan Penanggulangan Bencana Daerah'],
];

/** The districts (kecamatan), and how many sub-districts (kelurahan) each has: 151 together. */
const DISTRICTS: readonly (readonly [name: string, kelurahan: number])[] = [
  ['Tuntungan', 9], ['Selayang', 6], ['Johor', 6], ['Amplas', 7], ['Denai', 6], ['Tembung', 7], ['Kota', 12],
  ['Area', 12], ['Baru', 6], ['Polonia', 5], ['Maimun', 6], ['Sunggal', 6], ['Helvetia', 7], ['Barat', 6],
  ['Petisah', 7], ['Timur', 11], ['Perjuangan', 9], ['Deli', 6], ['Labuhan', 6], ['Marelan', 5], ['Belawan', 6],
]; // prettier-ignore
const MARELAN = ['Terjun', 'Tanah Enam Ratus', 'Rengas Pulau', 'Labuhan Deli', 'Paya Pasir'];

/** The units of the city, each behind the one that it belongs to; of a smaller city fewer schools and sub-districts. */
export function unitsOf(city: CityPlan, known: readonly KnownUnit[]): readonly CityUnit[] {
  const ids = new Map(known.map(({ code, id }) => [code, id]));
  const scale = city.people / MEDAN;
  const many = (inMedan: number) => Math.max(1, Math.round(inMedan * scale));
  const unit = (code: string, kind: UnitKind, name: string, group: Group, parentId?: string, serves = false) => ({
    ...{ id: ids.get(code) ?? city.idOf('unit', code), code, kind, name, group, serves },
    ...(parentId !== undefined && { parentId }),
  }); // prettier-ignore

  const root = unit('1', 'PEMKO', 'Pemerintah Kota Medan', 'OFFICE');
  const education = unit('1.01', 'OPD', 'Dinas Pendidikan', 'EDUCATION', root.id, true);
  const health = unit('1.02', 'OPD', 'Dinas Kesehatan', 'HEALTH', root.id);
  const several = (count: number, below: CityUnit, kind: UnitKind, name: (n: number) => string, serves = false) =>
    Array.from({ length: count }, (_, n) =>
      unit(`${below.code}.${kind === 'SEKOLAH' && name(1).startsWith('SMP') ? 'P' : ''}${n + 1}`, kind, name(n + 1), below.group, below.id, serves),
    ); // prettier-ignore
  const districts = DISTRICTS.flatMap(([name, kelurahan], n) => {
    const code = `7.01.${String(n + 1).padStart(2, '0')}`;
    const district = unit(code, 'KECAMATAN', `Kecamatan Medan ${name}`, 'DISTRICT', root.id, true);
    const below = Array.from({ length: kelurahan }, (_, k) =>
      unit(`${code}.${String(k + 1).padStart(2, '0')}`, 'KELURAHAN', `Kelurahan ${subdistrict(name, k)}`, 'DISTRICT', district.id),
    ); // prettier-ignore
    const kept = below.filter((one, k) => k < Math.min(kelurahan, many(kelurahan)) || ids.has(one.code));
    return [district, ...kept];
  });
  return [
    root,
    ...OFFICES.map(([code, name, serves]) => unit(code, 'OPD', name, 'OFFICE', root.id, serves)),
    education,
    ...several(many(380), education, 'SEKOLAH', (n) => `SD Negeri ${60000 + n}`),
    ...several(many(45), education, 'SEKOLAH', (n) => `SMP Negeri ${n}`),
    health,
    unit('1.02.R1', 'UPT', 'RSUD Dr. Pirngadi', 'HEALTH', health.id, true),
    unit('1.02.R2', 'UPT', 'RSUD H. Bachtiar Djafar', 'HEALTH', health.id, true),
    ...several(many(41), health, 'PUSKESMAS', (n) => `Puskesmas ${n}`),
    ...districts,
  ];
}

const subdistrict = (district: string, n: number): string =>
  district === 'Marelan' ? (MARELAN[n] ?? '') : `${district} ${n + 1}`;
