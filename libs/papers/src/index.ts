/** Papers that people must hand in, as PDF: data in, bytes out (docs/how-to/print-papers.md). */
export { csvLines } from './csv.js';
export type { PaperHead } from './head.js';
export { type InEach, type Language, LANGUAGES } from './language.js';
export { pdfOf } from './layout/pdf.js';
export type { Named } from './named.js';
export type { Letterhead, Paper } from './paper.js';
export { attendanceList, type AttendanceListData, type Attending } from './papers/attendance-list.js';
export { certificatePdf, type CertificateData, type HashedFile } from './papers/certificate.js';
export { evaluationReport, type EvaluationReportData } from './papers/evaluation-report.js';
export { evidencePack, MANIFEST, type PackedFile } from './papers/evidence-pack.js';
export { historySheet, type HistorySheetData } from './papers/history-sheet.js';
export { hoursSummary, type HoursLine, type HoursSummaryData } from './papers/hours-summary.js';
export { type Speech, speech } from './speech.js';
export { yearlyPlan, type YearlyPlanData } from './papers/yearly-plan.js';
