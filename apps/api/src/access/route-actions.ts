import { accountsRoutes } from './routes/accounts.js';
import { breachesRoutes } from './routes/breaches.js';
import { disputesRoutes } from './routes/disputes.js';
import { guidanceRoutes } from './routes/guidance.js';
import { importsRoutes } from './routes/imports.js';
import { learningRoutes } from './routes/learning.js';
import { operationsRoutes } from './routes/operations.js';
import { oversightRoutes } from './routes/oversight.js';
import { outcomesRoutes } from './routes/outcomes.js';
import { peopleRoutes } from './routes/people.js';
import { plansRoutes } from './routes/plans.js';
import { programmesRoutes } from './routes/programmes.js';
import { siasnRoutes } from './routes/siasn.js';
import { unitsRoutes } from './routes/units.js';

/** What each route does, by method and path as in the OpenAPI document. A route that is not named is for nobody. */
export const routeActions = {
  ...peopleRoutes,
  ...learningRoutes,
  ...guidanceRoutes,
  ...programmesRoutes,
  ...plansRoutes,
  ...unitsRoutes,
  ...outcomesRoutes,
  ...accountsRoutes,
  ...oversightRoutes,
  ...breachesRoutes,
  ...disputesRoutes,
  ...siasnRoutes,
  ...operationsRoutes,
  ...importsRoutes,
};
