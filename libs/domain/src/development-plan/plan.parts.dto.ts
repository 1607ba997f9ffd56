import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn } from 'class-validator';
import { IsId, IsText, Optional } from '../kernel/validators.js';
import {
  FORMULATION_PARTS,
  OBJECTIVE_KINDS,
  STAKEHOLDERS,
  type FormulationPart,
  type ObjectiveKind,
  type Stakeholder,
} from './plan.vocabulary.js';

/** What shall be reached. No names and nothing personal: it is kept in the clear for ever. */
export class PlanObjective {
  @IsIn(OBJECTIVE_KINDS) kind!: ObjectiveKind;
  /** @example Rata-rata waktu layanan KTP-el */
  @IsText(1, 500) indicator!: string;
  /** How it is today. @example 25 menit */
  @Optional() @IsText(1, 200) baseline?: string;
  /** @example kurang dari 15 menit */
  @IsText(1, 200) target!: string;
  /** The positions (*jabatan*) whose duties it serves, each once. */
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsId({ each: true })
  positionIds?: string[];
}

/** Who was involved. No names of people: it is kept in the clear for ever. */
export class PlanParty {
  @IsIn(STAKEHOLDERS) kind!: Stakeholder;
  /** @example Universitas Sumatera Utara */
  @IsText(2, 200) organisation!: string;
}

/** Who formulated the plan, and as what. */
export class PlanFormulator extends PlanParty {
  @IsIn(FORMULATION_PARTS) part!: FormulationPart;
}
