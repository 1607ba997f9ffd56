import { ArrayMaxSize, IsArray } from 'class-validator';
import { Fits, IsText, ListOf } from '../kernel/validators.js';
import { referenceId } from './siasn-references.fields.js';
import { FormReference } from './siasn-references.parts.dto.js';

/** Say by which ids SIASN knows the city and the forms of development; it stands in place of all that was said before. */
export class RecordSiasnReferences {
  /** The agency. @example A5EB03E23C52F6A0E040640A040252AD */
  @Fits(referenceId, 'an id of SIASN: letters, digits and hyphens') instansiId!: string;
  /** Who holds the programmes that name no institution. @example BKPSDM Kota Medan */
  @IsText(2, 200) institusiPenyelenggara!: string;
  /** Of each form that goes there, once. */
  @IsArray() @ArrayMaxSize(50) @ListOf(() => FormReference) forms!: FormReference[];
}
