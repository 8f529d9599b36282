import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { embedded } from '../../release/measures';
import { type Advanced, advance, type Event } from '../../runner/advance';
import type { Served } from '../../runner/decide';
import { GitHub } from '../../runner/github';
import { figuresOf, namespaceOf } from '../../runner/measures';
import type { Terms } from '../../runner/terms';
import { appOf } from '../app-of';
import { type CapacitySettings, capacitiesOf } from '../capacities/all';
import { secretTexts } from '../secret-texts';
import { send } from '../send';
import { parsed, setting } from '../settings';

const terms = parsed<Terms>('TERMS');
const texts = secretTexts(new SecretsManagerClient(), setting('APP_SECRET'));
const now = Date.now;

const means = {
  github: new GitHub(terms, async () => appOf((await texts())[0]), send, now),
  capacities: capacitiesOf(parsed<CapacitySettings[]>('CAPACITIES'), terms),
  now,
  full: { until: 0 },
  tell(event: Event) {
    process.stdout.write(`${JSON.stringify(event)}\n`);
    for (const { figures, unit } of figuresOf(event))
      process.stdout.write(`${embedded(namespaceOf(terms.prefix), figures, new Date(now()), unit)}\n`);
  },
};

/** Takes one job on, and says when to look at it again. */
export const handler = ({ served }: { readonly served: Served }): Promise<Advanced> => advance(served, means, terms);
