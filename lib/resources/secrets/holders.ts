import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { textDocument } from '../text-document';
import { CODE_PROPERTIES, FREE_PROPERTIES } from './properties';
import { SECRET_PROPERTIES } from './properties.generated';

/** The types of a table, by dialect. */
const typesIn = (table: Readonly<Record<string, readonly string[]>>) => ({
  cloudformation: Object.keys(table).filter((type) => type.includes('::')),
  terraform: Object.keys(table).filter((type) => !type.includes('::')),
});

/** What is below a value: the elements of a list, the entries of a map. */
const below = (value: Fact): (readonly [string, Fact])[] =>
  Array.isArray(value.value) ? value.items().map((item) => ['', item] as const) : value.entries();

/** The values at each path that ends as one of these says, a parameter of a connection that says of itself that it is secret among them. */
function secretsOf(value: Fact, ends: readonly string[], path: string): Fact[] {
  const said = value.get('IsValueSecret').orElse(() => value.get('is_value_secret'));
  const own = said.isTrue().state === 'pass' ? [value.get('Value').orElse(() => value.get('value'))] : [];
  return [
    ...own,
    ...below(value).flatMap(([key, inner]) => {
      const here = key === '' ? path : `${path}.${key}`;
      if (ends.some((end) => here.endsWith(`.${end}`))) return leaves(inner);
      return secretsOf(inner, ends, here);
    }),
  ];
}

/** A value, or all that is in it. */
function leaves(value: Fact): Fact[] {
  const inner = below(value);
  return inner.length > 0 ? inner.flatMap(([, one]) => leaves(one)) : [value];
}

const listOf = (it: Reading, found: readonly Fact[]): Fact<readonly Fact[]> =>
  new Fact<readonly Fact[]>(it.fact(''), found as never);

function secretProperties(it: Reading): Fact<readonly Fact[]> {
  const all = it.fact('');
  if (all.isUnknown) return all as Fact<never>;
  return listOf(it, [...secretsOf(all, SECRET_PROPERTIES[it.type] ?? [], ''), ...secureValue(it)]);
}

/** The value of a parameter that is to be encrypted, unless it only stands until somebody puts another in its place. */
function secureValue(it: Reading): Fact[] {
  if (it.type !== 'aws_ssm_parameter' || it.fact('type').is('SecureString').state !== 'pass') return [];
  const ignored = [it.attribute('lifecycle.ignore_changes').value].flat().map(String);
  const isLater = ignored.some((one) => /^(\$\{)?(value|all)\}?$/.test(one));
  return isLater ? [] : [it.fact('value')];
}

const valuesIn = (table: Readonly<Record<string, readonly string[]>>) => (it: Reading) =>
  listOf(
    it,
    (table[it.type] ?? []).flatMap((path) => {
      const [first = '', ...steps] = path.split('.');
      return valuesAt(it.fact(first), steps);
    }),
  );

/** The values at a path, in each element of the lists on the way to them, and in texts that are documents. */
function valuesAt(value: Fact, steps: readonly string[]): Fact[] {
  const [step, ...rest] = steps;
  if (step === undefined) return [value];
  const data = textDocument(value);
  if (Array.isArray(data.value)) return data.items().flatMap((item) => valuesAt(item, steps));
  return data.isUnknown ? [] : valuesAt(data.get(step), rest);
}

/** What takes a secret in a property of its own. */
export const secretHolder = defineResource({
  ...typesIn(SECRET_PROPERTIES),
  facts: { secrets: fact<readonly Fact[]>(secretProperties, secretProperties) },
});

/** What keeps settings or text that its author writes freely. */
export const freeTextHolder = defineResource({
  ...typesIn({ ...FREE_PROPERTIES, ...CODE_PROPERTIES }),
  facts: {
    texts: fact<readonly Fact[]>(valuesIn(FREE_PROPERTIES), valuesIn(FREE_PROPERTIES)),
    code: fact<readonly Fact[]>(valuesIn(CODE_PROPERTIES), valuesIn(CODE_PROPERTIES)),
  },
});
