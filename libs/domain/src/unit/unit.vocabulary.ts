/**
 * Kinds of units (*unit kerja*) of a city: the government itself (*pemerintah kota*), its departments (*organisasi
 * perangkat daerah*), districts (*kecamatan*), sub-districts (*kelurahan*), and what these consist of. PP 18/2016.
 */
export const UNIT_KINDS = [
  'PEMKO',
  'SEKRETARIAT',
  'OPD',
  'UPT',
  'BAGIAN',
  'BIDANG',
  'SUBBAGIAN',
  'SEKSI',
  'KECAMATAN',
  'KELURAHAN',
  'SEKOLAH',
  'PUSKESMAS',
  'OTHER',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];
