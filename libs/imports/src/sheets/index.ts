export { appraisalCells, type AppraisalStands } from './appraisals.js';
export { employeeCells, type EmployeeStands } from './employees.js';
export { standardCells, type StandardStands } from './standards.js';
export { answerCells, numbered, type AnswerStands } from './surveys.js';
export { trainingCells, type TrainingStands } from './training.js';
export { unitCells, type UnitStands } from './units.js';
