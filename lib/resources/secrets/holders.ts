import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { FREE_PROPERTIES } from './properties';
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
  return all.isUnknown ? (all as Fact<never>) : listOf(it, secretsOf(all, SECRET_PROPERTIES[it.type] ?? [], ''));
}

const freeProperties = (it: Reading): Fact<readonly Fact[]> =>
  listOf(
    it,
    (FREE_PROPERTIES[it.type] ?? []).map((path) => it.fact(path)),
  );

/** What takes a secret in a property of its own. */
export const secretHolder = defineResource({
  ...typesIn(SECRET_PROPERTIES),
  facts: { secrets: fact<readonly Fact[]>(secretProperties, secretProperties) },
});

/** What keeps settings or text that its author writes freely. */
export const freeTextHolder = defineResource({
  ...typesIn(FREE_PROPERTIES),
  facts: { texts: fact<readonly Fact[]>(freeProperties, freeProperties) },
});
