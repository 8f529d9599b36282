import { Fact } from '../engine/fact';
import { table } from '../engine/packed';
import type { Resource } from '../engine/template';
import type { Value } from '../engine/value';
import { DATA, readsEvery } from './data-reach';
import { escalationsOf } from './escalation';
import { packed } from './managed-powers.generated';
import { includesAll, isAllow, type Statement, statementOf } from './policy';

const excerpts = table(packed);

/** What is dangerous about a managed policy of AWS's. */
export interface Powers {
  /** The statements that matter here, as the policy has them. */
  readonly document: { readonly Statement: Value };
  /** Whether it grants every action on every resource. */
  readonly everything: boolean;
  /** The first way in which its holders can give themselves more. */
  readonly way: readonly string[] | undefined;
  /** Services of which it grants every action on every resource. */
  readonly services: readonly string[];
  /** The data that it opens as a whole, in words. */
  readonly data: readonly string[];
}

const known = new Map<string, Powers | undefined>();

/** The powers of a managed policy by its name; undefined for one that has none or is not known. */
export function powersOf(name: string): Powers | undefined {
  if (known.has(name)) return known.get(name);
  const line = excerpts(name);
  const powers = line === undefined ? undefined : read(JSON.parse(line));
  known.set(name, powers);
  return powers;
}

const NOWHERE = { resource: {} as Resource, path: '' };

/** The powers of a policy's statements, given as data. */
function read(given: readonly Value[]): Powers {
  const statements = given.map((one) => statementOf(new Fact(NOWHERE, one), undefined));
  return {
    document: { Statement: given as Value },
    everything: statements.some((one) => isAllow(one) && includesAll(one.actions) && includesAll(one.resources)),
    way: escalationsOf(statements).find(({ held }) => held)?.path,
    services: [...new Set(statements.flatMap(wholeServices))],
    data: Object.values(DATA).flatMap((data) => (statements.some((one) => readsEvery(one, data)) ? [data.words] : [])),
  };
}

/** The services that a statement grants every action of, on every resource. */
const wholeServices = (statement: Statement): string[] =>
  isAllow(statement) && !statement.actions.negated && includesAll(statement.resources)
    ? statement.actions.list.flatMap(({ text }) =>
        text === '*' ? 'every service' : (/^([^:*]+):\*$/.exec(text)?.[1] ?? []),
      )
    : [];
