import { IsInt, Max, Min } from 'class-validator';

/** The answers of one citizen, each from 1 (bad) to 4 (very good). */
export class SatisfactionAnswer {
  /** Requirements (*persyaratan*). */
  @IsInt() @Min(1) @Max(4) u1!: number;
  /** System, mechanism and procedure (*sistem, mekanisme, dan prosedur*). */
  @IsInt() @Min(1) @Max(4) u2!: number;
  /** Time to completion (*waktu penyelesaian*). */
  @IsInt() @Min(1) @Max(4) u3!: number;
  /** Fees (*biaya/tarif*). */
  @IsInt() @Min(1) @Max(4) u4!: number;
  /** Product of the service (*produk spesifikasi jenis pelayanan*). */
  @IsInt() @Min(1) @Max(4) u5!: number;
  /** Competence of staff (*kompetensi pelaksana*). */
  @IsInt() @Min(1) @Max(4) u6!: number;
  /** Behaviour of staff (*perilaku pelaksana*). */
  @IsInt() @Min(1) @Max(4) u7!: number;
  /** Handling of complaints (*penanganan pengaduan, saran, dan masukan*). */
  @IsInt() @Min(1) @Max(4) u8!: number;
  /** Facilities (*sarana dan prasarana*). */
  @IsInt() @Min(1) @Max(4) u9!: number;
}
