import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Capacities } from '../runner/capacity';
import { GitHub } from '../runner/github';
import type { Terms } from '../runner/terms';
import { appOf } from './app-of';
import { type CapacitySettings, capacitiesOf } from './capacities/all';
import { secretTexts } from './secret-texts';
import { send } from './send';
import { parsed, setting } from './settings';

/** What a function serves jobs with, as its environment says: GitHub, spoken to as the app, and machines. */
export function runnersOf(): { readonly terms: Terms; readonly github: GitHub; readonly capacities: Capacities } {
  const terms = parsed<Terms>('TERMS');
  const texts = secretTexts(new SecretsManagerClient(), setting('APP_SECRET'));
  return {
    terms,
    github: new GitHub(terms, async () => appOf((await texts())[0]), send, Date.now),
    capacities: capacitiesOf(parsed<CapacitySettings[]>('CAPACITIES'), terms),
  };
}
