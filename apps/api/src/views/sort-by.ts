import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import type { Sorting } from '@jejak/projection-engine';
import { IsIn, IsOptional } from 'class-validator';

/** The parameter `sort` of a list: one of its fields, with `-` before it from the greatest to the least. */
export const SortBy = (sorting: Pick<Sorting<string>, 'choices' | 'standard'>): PropertyDecorator =>
  applyDecorators(
    IsOptional(),
    IsIn(sorting.choices),
    ApiPropertyOptional({
      description:
        'By which field; with `-` before it from the greatest to the least. What lacks it comes last.',
      enum: [...sorting.choices],
      default: sorting.standard,
    }),
  );
