import { check, defineConfig, presets } from '../lib';
import { found, workflows } from './peers/workflows';

const all = defineConfig(presets.all);

describe('workflows as teams write them', () => {
  test.each(Object.entries(workflows))('%s', (name, content) => {
    const { findings, failures } = check([{ name: `.github/workflows/${name}.yml`, content }], all);
    expect(failures).toEqual([]);
    const rules = findings.map(({ rule }) => rule.replace('github/', ''));
    expect([...new Set(rules)].sort()).toEqual(found[name] ?? []);
    expect(findings.filter(({ source }) => source === undefined)).toEqual([]);
  });
});
