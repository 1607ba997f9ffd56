import type { Caution } from './difference-in-differences.js';

/** What is said beside figures, so that nobody claims more than they show. */
export const CAUTION_TEXTS: Readonly<Record<Caution, { readonly id: string; readonly en: string }>> = {
  NOT_BY_LOT: {
    id: 'Unit tidak dipilih secara acak untuk pelatihan; perubahan lain pada waktu yang sama dapat menjadi penyebabnya. Angka ini petunjuk, bukan bukti sebab-akibat.',
    en: 'Units were not chosen for training by lot, and other changes of the same time may be the cause. This is a hint, no proof of cause.',
  },
  NO_INTERVAL: {
    id: 'Unit terlalu sedikit untuk menghitung selang kepercayaan. Jangan menarik kesimpulan.',
    en: 'There are too few units for an interval. Conclude nothing.',
  },
  FEW_UNITS: {
    id: 'Kurang dari lima unit dalam satu kelompok: hasilnya bergantung pada satu atau dua unit. Lihat selang kepercayaannya, jangan membuat peringkat.',
    en: 'A group has fewer than five units: the result hangs on one or two of them. Look at the interval, and do not rank.',
  },
  INCLUDES_ZERO: {
    id: 'Selang kepercayaan mencakup nol: data ini juga sesuai dengan tidak adanya perbedaan.',
    en: 'The interval includes zero: the data fit no difference as well.',
  },
  DIFFERENT_START: {
    id: 'Kelompok berangkat dari nilai yang jauh berbeda; sebagian perubahan dapat berupa kembalinya nilai ke rata-rata.',
    en: 'The groups began far apart; a part of the change may be a return to the mean.',
  },
};
