/** The size of a city that hands in its sheets. */
export interface CitySize {
  readonly people: number;
  readonly years: readonly number[];
}

/** The heading and the rows of a sheet, as CSV. */
export interface Sheet {
  readonly kind: string;
  readonly rows: number;
  readonly csv: string;
}

const sheet = (kind: string, heading: string, rows: readonly string[]): Sheet => ({
  ...{ kind, rows: rows.length, csv: `${heading}\n${rows.join('\n')}\n` },
});

/** Numbers of made-up people, in the form of a NIP: born in the year, in service since 2006. */
export const nip = (bornIn: number, n: number): string =>
  `${bornIn}01${String(1 + Math.floor(n / 999)).padStart(2, '0')}2006011${String(1 + (n % 999)).padStart(3, '0')}`;

/** Units under one, of which a tenth as many people each work in. */
export const UNIT_CODES = Array.from({ length: 100 }, (_, n) => `B.${String(n + 1).padStart(3, '0')}`);

/** Past training of a person: one a year. */
export const CLAIM = { title: 'Pelatihan Pelayanan Prima', provider: 'BPSDM Provinsi', jp: 20 } as const;

/** The days of the training of a year. */
export const claimDays = (year: number) => ({ startedOn: `${year}-03-03`, endedOn: `${year}-03-05` });

/** The sheets with which a city begins: its units, its people, and what they learned and how they were rated in three years. */
export function sheets({ people, years }: CitySize): Sheet[] {
  const numbers = Array.from({ length: people }, (_, n) => n);
  const unitRows = UNIT_CODES.map((code) => `${code},Unit ${code},OPD,,2024-01-02`);
  const employees = numbers.map(
    (n) =>
      `${nip(1980, n)},Pegawai ${n},PNS,${UNIT_CODES[n % UNIT_CODES.length]},Pengelola Data,Pelaksana,2024-01-02`,
  );
  const perYear = (row: (n: number, year: number) => string) =>
    years.flatMap((year) => numbers.map((n) => row(n, year)));
  const training = perYear((n, year) => {
    const { startedOn, endedOn } = claimDays(year);
    const paper = `${year}/${n},${n}.pdf,${'ab'.repeat(32)}`;
    return `${nip(1980, n)},${CLAIM.title},${CLAIM.provider},Pelatihan Teknis,${startedOn},${endedOn},${CLAIM.jp},${paper}`;
  });
  const appraisals = perYear((n, year) => `${nip(1980, n)},${year},Sesuai Ekspektasi,Sesuai Ekspektasi`);
  return [
    sheet('units', 'Kode Unit,Nama Unit,Jenis Unit,Kode Unit Induk,Berlaku Sejak', unitRows),
    sheet('employees', 'NIP,Nama,Jenis Pegawai,Kode Unit,Jabatan,Jenis Jabatan,TMT Jabatan', employees),
    sheet(
      'training',
      'NIP,Nama Pelatihan,Penyelenggara,Bentuk,Tanggal Mulai,Tanggal Selesai,JP,Nomor Sertifikat,Berkas Bukti,SHA-256 Bukti',
      training,
    ),
    sheet('appraisals', 'NIP,Periode,Hasil Kerja,Perilaku Kerja', appraisals),
  ];
}
