import type { Dialect } from '../../lib/engine/model';
import { KICS_QUERIES } from '../../lib/migrate/kics-queries';
import { rules } from '../../lib/rules';

test('every query of KICS that a rule stands for has its ids, and no other', () => {
  const named = new Set(Object.values(rules).flatMap(({ sameAs }) => sameAs?.kics ?? []));
  expect([...named].sort()).toEqual(Object.keys(KICS_QUERIES).sort());
});

test('every id is of a dialect in which a rule stands for the query', () => {
  const without = Object.entries(KICS_QUERIES).flatMap(([name, ids]) =>
    (Object.keys(ids) as Dialect[])
      .filter(
        (dialect) =>
          !Object.values(rules).some(
            ({ sameAs, sameAsOnly, resource }) =>
              sameAs?.kics?.includes(name) &&
              resource.types[dialect]?.length &&
              (sameAsOnly?.kics?.[name]?.dialect ?? dialect) === dialect,
          ),
      )
      .map((dialect) => `${name} in ${dialect}`),
  );
  expect(without).toEqual([]);
});

test('ids are UUIDs, and each is of one query', () => {
  const ids = Object.values(KICS_QUERIES).flatMap((query) => Object.values(query));
  for (const query of Object.values(KICS_QUERIES)) expect(Object.keys(query)).not.toEqual([]);
  for (const id of ids) expect(id).toMatch(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
  expect(ids).toEqual([...new Set(ids)]);
});
