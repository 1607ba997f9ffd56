import {
  SIASN_REFERENCES,
  siasnReferences,
  type SiasnForm,
  type SubmissionKind,
  type SubmittedRecord,
} from '@jejak/domain';
import { diklatRow, kursusRow, siasnDay, type SiasnRow } from '../shape/shape.js';
import { learned, type Learned } from './learned.js';
import { personThere } from './person.js';
import type { RowSources } from './sources.js';

/** A row of ours, or what it lacks to be one. */
export interface Prepared {
  /** NIP or NI PPPK, by which SIASN lists what it has. */
  readonly nip?: string | undefined;
  readonly kind: SubmissionKind;
  /** Calendar year for which the hours count; undefined where none stand. */
  readonly year?: number | undefined;
  /** What is known of it. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Undefined where something is missing. */
  readonly row?: SiasnRow | undefined;
  /** Names of the fields that are missing, as SIASN calls them. */
  readonly missing: readonly string[];
}

/**
 * What of the record goes to SIASN, as the log tells it now. SIASN takes whole hours: a half is left out, so that nobody has
 * more there than was credited.
 *
 * @throws LogUnavailable, KeysUnavailable
 */
export async function prepare(sources: RowSources, record: SubmittedRecord): Promise<Prepared> {
  const { state: references } = await sources.log.load(siasnReferences, SIASN_REFERENCES);
  const [what, { nip, pnsOrangId }] = await Promise.all([
    learned(sources, record),
    personThere(sources, record.employeeId),
  ]);
  const city = references.status === 'recorded' ? references : undefined;
  const reference = what.form === undefined ? undefined : city?.forms.get(what.form);
  const institution = what.institution ?? city?.institusiPenyelenggara;
  const shared = {
    ...{ institusiPenyelenggara: institution, jumlahJam: Math.floor(what.jp), path: [], pnsOrangId },
  };
  const structural = reference?.latihanStrukturalId !== undefined;
  const kind = structural ? 'DIKLAT' : 'KURSUS';
  const values = structural
    ? { ...shared, ...asDiklat(what, reference) }
    : { ...shared, ...asKursus(what, reference), instansiId: city?.instansiId };
  const read =
    kind === 'DIKLAT' ? { kind, ...diklatRow.safeParse(values) } : { kind, ...kursusRow.safeParse(values) };
  const lacks = read.success ? [] : read.error.issues.map(({ path }) => String(path[0]));
  const missing = [...new Set([...lacks, ...(nip === undefined ? ['nipBaru'] : [])])].sort();
  return {
    nip,
    kind,
    year: what.year,
    values,
    missing,
    ...(missing.length === 0 && { row: rowOf(kind, values) }),
  };
}

const rowOf = (kind: SubmissionKind, values: object): SiasnRow =>
  kind === 'DIKLAT' ? { kind, row: diklatRow.parse(values) } : { kind, row: kursusRow.parse(values) };

const dayOf = (iso: string | undefined) => (iso === undefined ? undefined : siasnDay(iso));

const asKursus = ({ title, number, from, to, year }: Learned, reference: SiasnForm | undefined) => ({
  jenisDiklatId: reference?.jenisDiklatId,
  jenisKursusSertipikat: reference?.jenisKursusSertipikat,
  namaKursus: title,
  nomorSertipikat: number,
  tahunKursus: year,
  tanggalKursus: dayOf(from),
  tanggalSelesaiKursus: dayOf(to),
});

const asDiklat = ({ title, number, from, to, year }: Learned, reference: SiasnForm) => ({
  bobot: 0,
  jenisKompetensi: title,
  latihanStrukturalId: reference.latihanStrukturalId,
  nomor: number,
  tahun: year,
  tanggal: dayOf(from),
  tanggalSelesai: dayOf(to),
});
