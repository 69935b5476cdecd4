import { entitlementRules } from './domain/matrix/entitlement.rules.js';
import { benefitCatalogue } from './matrix.js';

/** The rules of awards that scenario files reach (`npm run rules`, docs/rules.md). */
export const rules = entitlementRules(benefitCatalogue);
