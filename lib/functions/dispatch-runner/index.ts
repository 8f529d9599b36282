import { embedded } from '../../release/measures';
import { type Advanced, advance, type Event } from '../../runner/advance';
import type { Served } from '../../runner/decide';
import { figuresOf, namespaceOf } from '../../runner/measures';
import { runnersOf } from '../runners';

const { terms, forge, capacities } = runnersOf();
const now = Date.now;

const means = {
  ...{ forge, capacities, now },
  full: { until: 0 },
  tell(event: Event) {
    process.stdout.write(`${JSON.stringify(event)}\n`);
    for (const { figures, unit } of figuresOf(event))
      process.stdout.write(`${embedded(namespaceOf(terms.prefix), figures, new Date(now()), unit)}\n`);
  },
};

/** Takes one job on, and says when to look at it again. */
export const handler = ({ served }: { readonly served: Served }): Promise<Advanced> => advance(served, means, terms);
