import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn } from 'class-validator';
import { Fits, Part } from '../kernel/validators.js';
import { FORMS, type Form } from '../programme/programme.vocabulary.js';
import { leastJp, points, yearsBack } from './rule-set.fields.js';

const IsPoints = () => Fits(points, 'points: 0 to 100, in halves');

/** Most points of each dimension; together 100. */
export class DimensionWeights {
  @IsPoints() QUALIFICATION!: number;
  @IsPoints() COMPETENCY!: number;
  @IsPoints() PERFORMANCE!: number;
  @IsPoints() DISCIPLINE!: number;
}

/** Points for the highest education. */
export class QualificationPoints {
  @IsPoints() SD!: number;
  @IsPoints() SMP!: number;
  @IsPoints() SMA!: number;
  @IsPoints() D1!: number;
  @IsPoints() D2!: number;
  @IsPoints() D3!: number;
  @IsPoints() D4!: number;
  @IsPoints() S1!: number;
  @IsPoints() S2!: number;
  @IsPoints() S3!: number;
}

/** Points for each class of positions. */
export class PositionPoints {
  @IsPoints() JPT_UTAMA!: number;
  @IsPoints() JPT_MADYA!: number;
  @IsPoints() JPT_PRATAMA!: number;
  @IsPoints() ADMINISTRATOR!: number;
  @IsPoints() PENGAWAS!: number;
  @IsPoints() FUNGSIONAL!: number;
  @IsPoints() PELAKSANA!: number;
}

/** When a kind of learning brings its points. */
export class LearningPoints {
  /** Forms of development (LAN 10/2018) that count as this kind. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(25)
  @IsIn(FORMS, { each: true })
  forms!: Form[];
  /** Lesson hours of them together that it takes; 0: whatever there was. */
  @Fits(leastJp, 'lesson hours: 0 to 1000, in halves') leastJp!: number;
  /** Calendar years that count, with that of the index; 0: whenever it was. */
  @Fits(yearsBack, 'a whole number of years, 0 to 50') years!: number;
  @Part(() => PositionPoints) points!: PositionPoints;
}

/** Kinds of learning. */
export class CompetencyPoints {
  @Part(() => LearningPoints) LEADERSHIP!: LearningPoints;
  @Part(() => LearningPoints) FUNCTIONAL!: LearningPoints;
  @Part(() => LearningPoints) TECHNICAL!: LearningPoints;
  @Part(() => LearningPoints) SEMINAR!: LearningPoints;
}

/** Points for the predicate of the last final appraisal. */
export class PerformancePoints {
  @IsPoints() SANGAT_BAIK!: number;
  @IsPoints() BAIK!: number;
  @IsPoints() BUTUH_PERBAIKAN!: number;
  @IsPoints() KURANG!: number;
  @IsPoints() SANGAT_KURANG!: number;
}

/** Points for the most severe measure. */
export class DisciplinePoints {
  @IsPoints() NONE!: number;
  @IsPoints() LIGHT!: number;
  @IsPoints() MEDIUM!: number;
  @IsPoints() SEVERE!: number;
}

/** The lowest total of each category, falling to 0. */
export class CategoryBounds {
  @IsPoints() VERY_HIGH!: number;
  @IsPoints() HIGH!: number;
  @IsPoints() MEDIUM!: number;
  @IsPoints() LOW!: number;
  @IsPoints() VERY_LOW!: number;
}

/** The numbers of a version of the rules about the index of professionalism. */
export class ProfessionalismNumbers {
  @Part(() => DimensionWeights) weights!: DimensionWeights;
  @Part(() => QualificationPoints) qualification!: QualificationPoints;
  @Part(() => CompetencyPoints) competency!: CompetencyPoints;
  @Part(() => PerformancePoints) performance!: PerformancePoints;
  @Part(() => DisciplinePoints) discipline!: DisciplinePoints;
  @Part(() => CategoryBounds) categories!: CategoryBounds;
}
