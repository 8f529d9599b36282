import { rules } from '../lib';
import { catalogues } from '../lib/controls';
import type { Catalogue } from '../lib/controls/catalogue';

const all: Readonly<Record<string, Catalogue>> = catalogues;

test.each(Object.entries(rules))('%s names controls that exist', (_, { controls }) => {
  const unknown = Object.entries(controls).flatMap(([framework, ids]) => {
    const catalogue = all[framework];
    if (!catalogue) return [`no framework is called ${framework}; there are ${Object.keys(all).join(', ')}`];
    if (ids.length === 0) return [`${framework} is named without a control`];
    return ids
      .filter((id) => !Object.hasOwn(catalogue.controls, id))
      .map((id) => `${framework} has no control ${id} in lib/controls`);
  });
  expect(unknown).toEqual([]);
});

describe.each(Object.entries(all))('the catalogue %s', (_, { title, version, source, controls }) => {
  test('says what it is and where its ids are published', () => {
    expect([title, version ?? title].map((text) => text.trim())).not.toContain('');
    expect(source).toMatch(/^https:\/\/[\w.-]+\/\S+$/);
  });

  test('has a short title for each control', () => {
    const ids = Object.entries(controls);
    expect(ids.length).toBeGreaterThan(0);
    expect(ids.filter(([id, asks]) => !/^\S+$/.test(id) || !/^\S.{0,78}\S$/.test(asks) || asks.endsWith('.'))).toEqual(
      [],
    );
  });
});
