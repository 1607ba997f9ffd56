import { IsIn } from 'class-validator';
import { Fits, IsText, Optional } from '../kernel/validators.js';
import { FORMS, type Form } from '../programme/programme.vocabulary.js';
import { referenceId } from './siasn-references.fields.js';

const AN_ID = 'an id of SIASN: letters, digits and hyphens';

/** As what a form of development goes to SIASN. */
export class FormReference {
  @IsIn(FORMS) form!: Form;
  /** In its list of kinds of training. @example 4 */
  @Fits(referenceId, AN_ID) jenisDiklatId!: string;
  /** @example Workshop */
  @IsText(1, 100) jenisKursusSertipikat!: string;
  /** In its list of structural training: with it the form goes there, and not to the courses. @example 12 */
  @Optional() @Fits(referenceId, AN_ID) latihanStrukturalId?: string;
}
