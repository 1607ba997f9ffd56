import { IsIn, IsInt, IsNumber, Max, Min } from 'class-validator';
import { Fits, IsId, IsSha256, IsText, Optional, Part } from '../kernel/validators.js';
import { month, serviceCode } from './service.fields.js';
import { ServiceName } from './service.parts.dto.js';
import {
  MEASURE_SOURCES,
  SERVICE_INDICATORS,
  type MeasureSource,
  type ServiceIndicator,
} from './service.vocabulary.js';

/** Begin to measure a service that a unit gives to citizens (*layanan*). */
export class DefineService {
  @IsId() unitId!: string;
  /**
   * Code in the catalogue of services of the unit; it has each once.
   * @example KTP-EL
   */
  @Fits(serviceCode, 'a code of a service, as KTP-EL') code!: string;
  @Part(() => ServiceName) name!: ServiceName;
  /** By what it is measured. Whether lower or higher is better follows from it. */
  @IsIn(SERVICE_INDICATORS) indicator!: ServiceIndicator;
  /**
   * What the standard of the service promises (*standar pelayanan*): at most, or for a share on time at least.
   * @example 3
   */
  @IsNumber() @Min(0) @Max(100_000) target!: number;
}

/** Promise something else from a month on. Earlier months keep the target that they had. */
export class ReviseServiceTarget {
  /** First month for which it counts. @example 2026-07 */
  @Fits(month, 'a calendar month, as 2026-07') from!: string;
  @IsNumber() @Min(0) @Max(100_000) target!: number;
  /** Why. No names: sealed, but read by whoever reads the trail. */
  @IsText(3, 500) reason!: string;
}

/** Record how a service did in a month that is over. */
export class RecordServiceMeasure {
  /** @example 2026-03 */
  @Fits(month, 'a calendar month, as 2026-03') period!: string;
  /**
   * Mean over the cases of the month, in the unit of the indicator.
   * @example 4.5
   */
  @IsNumber() @Min(0) @Max(100_000) value!: number;
  /** How many cases it is the mean of. @example 312 */
  @IsInt() @Min(1) @Max(10_000_000) n!: number;
  /** Where it was taken from. */
  @IsIn(MEASURE_SOURCES) source!: MeasureSource;
  /** SHA-256 of the paper or file that shows it. */
  @Optional() @IsSha256() evidenceSha256?: string;
}

/** Put right what was recorded of a month. What stood before stays visible beside it. */
export class CorrectServiceMeasure extends RecordServiceMeasure {
  /** Why. Sealed under a key of whoever corrects. */
  @IsText(3, 500) reason!: string;
}

/** Measure the service no more. What was recorded stays, and can be put right. */
export class EndService {
  /** Why. Sealed under a key of whoever ends it. */
  @IsText(3, 500) reason!: string;
}
