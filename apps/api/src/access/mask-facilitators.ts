import type { Facilitators } from '@jejak-projections/programme-calendar';
import type { Granted } from './request-access.js';

/** Who teaches, or only that somebody from outside does, where that is not shown to whoever asks. */
export function maskFacilitators({ facilitators }: Facilitators, { masked }: Granted): Facilitators {
  if (!masked.includes('identity')) return { facilitators };
  return {
    facilitators: facilitators.map(({ name, field, institution, ...rest }) => ({
      ...rest,
      ...((name ?? field ?? institution) !== undefined && { identityState: 'masked' as const }),
    })),
  };
}
