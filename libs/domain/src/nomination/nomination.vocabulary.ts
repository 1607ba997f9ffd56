/** How a nomination stands. */
export const NOMINATION_STATUSES = ['nominated', 'accepted', 'declined', 'withdrawn'] as const;
export type NominationStatus = (typeof NOMINATION_STATUSES)[number];

/** Why a nomination was declined. */
export const DECLINE_REASONS = [
  'NOT_OF_THE_DUTY',
  'REQUIREMENT_LACKING',
  'COMPETENT_ALREADY',
  'SERVICE_NEEDS',
  'OTHER_HAS_PRIORITY',
  'OTHER_PROGRAMME_FITS',
  'NO_BUDGET',
  'OTHER',
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/**
 * What the codes mean, as it is shown to people. A superior owes subordinates the opportunity to develop (PP 94/2021
 * art. 4(h)), so there is none without a reason of its own beside it.
 */
export const DECLINE_REASON_TEXTS: Readonly<
  Record<DeclineReason, { readonly id: string; readonly en: string }>
> = {
  NOT_OF_THE_DUTY: {
    id: 'Program tidak berkaitan dengan tugas jabatannya',
    en: 'The programme has nothing to do with the duties of the position',
  },
  REQUIREMENT_LACKING: {
    id: 'Persyaratan peserta belum dipenuhi',
    en: 'A requirement for participants is not met yet',
  },
  COMPETENT_ALREADY: {
    id: 'Kompetensinya sudah memenuhi standar',
    en: 'The competencies are held already',
  },
  SERVICE_NEEDS: {
    id: 'Pelayanan unit tidak dapat ditinggalkan pada jadwal itu',
    en: 'The service of the unit cannot do without them on these days',
  },
  OTHER_HAS_PRIORITY: {
    id: 'Pegawai lain lebih mendesak kebutuhannya',
    en: 'Somebody else needs it more urgently',
  },
  OTHER_PROGRAMME_FITS: {
    id: 'Program lain lebih sesuai',
    en: 'Another programme fits better',
  },
  NO_BUDGET: { id: 'Anggaran tidak tersedia', en: 'There is no budget for it' },
  OTHER: { id: 'Alasan lain, seperti tertulis', en: 'Another reason, as it is written' },
};
