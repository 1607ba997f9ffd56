import type { RefusalTable } from '../kernel/refusal-text.js';

/** Refusals that concern a development plan. */
export const planRefusals = {
  'PLAN.UNKNOWN': {
    kind: 'not-found',
    id: 'Rencana pengembangan tidak ditemukan. Periksa id rencana, atau susun rencana terlebih dahulu.',
    en: 'There is no such development plan. Check its id, or draft it first.',
  },
  'PLAN.EXISTS': {
    kind: 'conflict',
    id: 'Rencana dengan id ini sudah disusun. Gunakan rencana itu, atau susun yang baru dengan id baru.',
    en: 'The plan with this id is already there. Use it, or draft a new one under a new id.',
  },
  'PLAN.OWNER_MISMATCH': {
    kind: 'invalid',
    id: 'Pemilik tidak sesuai dengan lingkup. UNIT memerlukan unitId saja, INDIVIDUAL memerlukan employeeId saja, CITY tidak keduanya.',
    en: 'The owner does not go with the scope. UNIT takes unitId only, INDIVIDUAL takes employeeId only, CITY takes neither.',
  },
  'PLAN.HORIZON_BEFORE_YEAR': {
    kind: 'invalid',
    id: 'Tahun akhir jangka rencana mendahului tahun rencana. Berikan tahun yang sama atau sesudahnya.',
    en: 'The last year of the horizon is before the year of the plan. Give the same year or a later one.',
  },
  'PLAN.BUDGET_MISSING': {
    kind: 'invalid',
    id: 'Rencana unit memerlukan anggaran. Berikan budgetIdr.',
    en: 'A plan of a unit needs a budget. Give budgetIdr.',
  },
  'PLAN.NOT_INDIVIDUAL': {
    kind: 'invalid',
    id: 'Aspirasi dan jabatan tujuan hanya untuk rencana individu. Hapus keduanya, atau gunakan lingkup INDIVIDUAL.',
    en: 'Aspiration and target position are for individual plans only. Leave them out, or use scope INDIVIDUAL.',
  },
  'PLAN.NEED_TWICE': {
    kind: 'invalid',
    id: 'Satu analisis kebutuhan disebut lebih dari sekali. Sisakan satu untuk setiap analisis.',
    en: 'An assessment of needs is named more than once. Keep one of each.',
  },
  'PLAN.NEED_NOT_NAMED': {
    kind: 'invalid',
    id: 'Analisis kebutuhan pada butir ini tidak disebut oleh rencana. Gunakan salah satu analisis milik rencana.',
    en: 'The plan does not name the assessment of needs of this item. Use one of those that it names.',
  },
  'PLAN.NEED_NOT_CONCLUDED': {
    kind: 'conflict',
    id: 'Analisis kebutuhan yang disebut rencana belum disimpulkan. Simpulkan terlebih dahulu, atau susun rencana tanpa analisis itu.',
    en: 'An assessment of needs that the plan names is not concluded. Conclude it first, or draft a plan without it.',
  },
  'PLAN.NOT_DRAFT': {
    kind: 'conflict',
    id: 'Rencana tidak lagi berupa konsep. Kembalikan rencana yang diajukan terlebih dahulu; butir rencana yang disahkan hanya berubah dengan alasan.',
    en: 'The plan is no draft any more. Return it first if it is submitted; of an approved one only items change, for a reason.',
  },
  'PLAN.NOT_SUBMITTED': {
    kind: 'conflict',
    id: 'Rencana tidak sedang menunggu pengesahan. Ajukan rencana terlebih dahulu.',
    en: 'The plan does not wait for an approval. Submit it first.',
  },
  'PLAN.NOT_APPROVED': {
    kind: 'conflict',
    id: 'Rencana belum disahkan atau sudah ditutup. Gunakan rencana yang telah disahkan.',
    en: 'The plan is not approved yet, or it is closed. Use a plan that is approved.',
  },
  'PLAN.CLOSED': {
    kind: 'conflict',
    id: 'Rencana sudah ditutup dan tidak dapat diubah lagi. Susun rencana baru bila diperlukan.',
    en: 'The plan is closed and does not change any more. Draft a new one if one is needed.',
  },
  'PLAN.NOT_YET_HELD': {
    kind: 'conflict',
    id: 'Konsultasi atau perumusan bersama bertanggal di masa depan. Catat setelah dilaksanakan, atau perbaiki tanggalnya.',
    en: 'The consultation or joint formulation is dated in the future. Record it once it was held, or mend the day.',
  },
  'PLAN.DATE_OUTSIDE_PLAN': {
    kind: 'invalid',
    id: 'Konsultasi dan perumusan bersama dilaksanakan pada tahun rencana atau setahun sebelumnya. Perbaiki tanggalnya.',
    en: 'A consultation or joint formulation is held in the year of the plan or in the one before. Mend the day.',
  },
  'PLAN.ITEM_EXISTS': {
    kind: 'conflict',
    id: 'Butir dengan id ini sudah pernah ada dalam rencana. Gunakan id baru, atau ganti isi butir itu.',
    en: 'The plan has or had an item with this id. Use a new id, or replace that item.',
  },
  'PLAN.ITEM_UNKNOWN': {
    kind: 'not-found',
    id: 'Butir ini tidak ada dalam rencana. Periksa id butir.',
    en: 'The plan has no such item. Check the item id.',
  },
  'PLAN.LEVEL_NOT_RAISED': {
    kind: 'invalid',
    id: 'Tingkat tujuan harus lebih tinggi daripada tingkat awal. Perbaiki salah satunya.',
    en: 'The level aimed at must be above the one at the start. Mend one of them.',
  },
  'PLAN.OVER_BUDGET': {
    kind: 'conflict',
    id: 'Jumlah biaya butir melampaui anggaran rencana. Kurangi biaya butir ini atau butir lain.',
    en: 'The items together cost more than the budget of the plan. Lower the cost of this item or of others.',
  },
  'PLAN.REASON_MISSING': {
    kind: 'invalid',
    id: 'Rencana sudah disahkan. Perubahan butir memerlukan alasan.',
    en: 'The plan is approved. A change of its items needs a reason.',
  },
  'PLAN.DRIVER_MISSING': {
    kind: 'invalid',
    id: 'Rencana sudah disahkan. Sebutkan dalam driver apa yang membuat rencana berubah; OTHER bila hanya alasannya yang menjelaskan.',
    en: 'The plan is approved. Say in driver what made it change; OTHER where only the reason tells.',
  },
  'PLAN.POSITION_TWICE': {
    kind: 'invalid',
    id: 'Satu jabatan disebut lebih dari sekali dalam satu sasaran. Sisakan satu untuk setiap jabatan.',
    en: 'A goal names a position more than once. Keep one of each.',
  },
  'PLAN.ITEM_TWICE': {
    kind: 'invalid',
    id: 'Satu butir disepakati lebih dari sekali dalam satu berita acara. Sisakan satu untuk setiap butir.',
    en: 'An item is agreed upon more than once in the same minutes. Keep one of each.',
  },
  'PLAN.PERIOD_OUTSIDE_YEAR': {
    kind: 'invalid',
    id: 'Masa yang dievaluasi harus berada dalam tahun rencana, dan awalnya tidak sesudah akhirnya. Perbaiki from atau until.',
    en: 'The period that is evaluated lies in the year of the plan, and does not end before it begins. Mend from or until.',
  },
  'PLAN.PERIOD_NOT_OVER': {
    kind: 'conflict',
    id: 'Masa yang dievaluasi belum berakhir. Evaluasi setelah masa itu lewat, atau perbaiki until.',
    en: 'The period is not over yet. Evaluate it once it is, or mend until.',
  },
  'PLAN.PERIOD_EVALUATED': {
    kind: 'conflict',
    id: 'Masa ini sudah dievaluasi. Lihat kemajuan rencana, atau evaluasi masa yang lain.',
    en: 'This period was evaluated already. Look at the progress of the plan, or evaluate another one.',
  },
  'PLAN.EVALUATOR_IS_APPROVER': {
    kind: 'forbidden',
    id: 'Pengesah tidak boleh mengevaluasi rencana yang disahkannya. Minta orang lain mengevaluasinya.',
    en: 'Whoever approved the plan may not evaluate it. Ask somebody else to.',
  },
  'PLAN.OWN_EVALUATION': {
    kind: 'forbidden',
    id: 'Tidak seorang pun boleh mengevaluasi rencana pengembangan dirinya sendiri. Minta orang lain mengevaluasinya.',
    en: 'Nobody may evaluate the development plan about themselves. Ask somebody else to.',
  },
  'PLAN.EVALUATION_OR_WAIVER': {
    kind: 'conflict',
    id: 'Rencana ditutup setelah dievaluasi, atau dengan alasan mengapa tidak dievaluasi. Evaluasi rencana, atau berikan evaluationWaiver; jangan keduanya.',
    en: 'A plan ends once it was evaluated, or with why it was not. Evaluate it, or give evaluationWaiver; not both.',
  },
  'PLAN.NO_ITEMS': {
    kind: 'conflict',
    id: 'Rencana yang diajukan atau disahkan memerlukan sekurang-kurangnya satu butir. Tambahkan butir terlebih dahulu.',
    en: 'A plan that is submitted or approved needs at least one item. Add one first.',
  },
  'PLAN.NO_NEEDS': {
    kind: 'conflict',
    id: 'Rencana tidak menyebut analisis kebutuhan. Berikan alasan pengecualian, atau susun rencana atas dasar analisis kebutuhan.',
    en: 'The plan names no assessment of needs. Say why in waiver, or draft a plan that rests on one.',
  },
  'PLAN.APPROVER_IS_SUBMITTER': {
    kind: 'forbidden',
    id: 'Pengaju tidak boleh mengesahkan rencananya sendiri. Minta orang lain mengesahkannya.',
    en: 'Whoever submitted the plan may not approve it. Ask somebody else to.',
  },
  'PLAN.SUGGESTION_UNFIT': {
    kind: 'conflict',
    id: 'Tindak lanjut ini bukan usulan butir rencana untuk kompetensi tersebut, atau sudah diabaikan. Periksa id usulan.',
    en: 'This follow-up is no suggestion of an item for that competency, or was dismissed. Check the id of the suggestion.',
  },
  'PLAN.OWN_PLAN': {
    kind: 'forbidden',
    id: 'Tidak seorang pun boleh mengesahkan rencana pengembangan dirinya sendiri. Minta orang lain mengesahkannya.',
    en: 'Nobody may approve the development plan about themselves. Ask somebody else to.',
  },
  'PLAN.SESSION_OUTSIDE_YEAR': {
    kind: 'conflict',
    id: 'Ada sesi di luar tahun rencana. Jadwalkan pada tahun rencana, atau di luar rencana dengan alasan.',
    en: 'A session lies outside the year of the plan. Schedule it within that year, or off plan with a reason.',
  },
} as const satisfies RefusalTable;
