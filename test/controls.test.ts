import { join } from 'node:path';
import { rules } from '../lib';
import { catalogues } from '../lib/controls';
import type { Catalogue } from '../lib/controls/catalogue';
import { hipaaByConfigRule } from '../lib/controls/hipaa';
import { iso27001ByNist } from '../lib/controls/iso-27001-2022';
import { isLookedUp, withRelated } from '../lib/controls/related';
import { isFoundational } from '../lib/controls/security-hub';
import { soc2ByNist } from '../lib/controls/soc-2-2017';
import { constructFolders, root } from '../scripts/layout';

type Controls = Readonly<Record<string, readonly string[]>>;

const all: Readonly<Record<string, Catalogue>> = catalogues;

/** What constructs bring that no rule tests. */
const provided = constructFolders().flatMap((folder): Controls[] => {
  const { provides } = require(join(root, folder, 'defaults')) as { provides?: Controls };
  return provides ? [provides] : [];
});

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

describe.each(Object.entries(all))(
  'the catalogue %s',
  (id, { title, version, source, related, notFromCode = {}, retired = [], controls }) => {
    const named = new Set(Object.values(rules).flatMap((rule) => rule.controls[id] ?? []));

    test('says what it is and where its ids are published', () => {
      expect([title, version ?? title].map((text) => text.trim())).not.toContain('');
      expect(source).toMatch(/^https:\/\/[\w.-]+\/\S+$/);
    });

    test('says which documents led rules to its controls, and of none that they name that no template shows it', () => {
      expect(related).toMatch(/^[A-Z].*\.$/s);
      const without = [...Object.keys(notFromCode), ...retired];
      expect(without.filter((control) => named.has(control) || !Object.hasOwn(controls, control))).toEqual([]);
      expect(new Set(without).size).toBe(without.length);
    });

    test('has a rule, a construct or a reason for each control', () => {
      const answered = new Set([...named, ...provided.flatMap((one) => one[id] ?? [])]);
      const known = [...Object.keys(notFromCode), ...retired];
      expect(Object.keys(controls).filter((control) => !answered.has(control) && !known.includes(control))).toEqual([]);
      expect(Object.values(notFromCode).filter((reason) => !/^[A-Z][^.]{10,140}\.$/.test(reason))).toEqual([]);
    });

    test('has a short title for each control', () => {
      const ids = Object.entries(controls);
      expect(ids.length).toBeGreaterThan(0);
      expect(
        ids.filter(([id, asks]) => !/^\S+$/.test(id) || !/^\S.{0,78}\S$/.test(asks) || asks.endsWith('.')),
      ).toEqual([]);
    });
  },
);

test('of every claimed control of Security Hub it was looked up what it is related to', () => {
  const claimed = Object.values(rules).flatMap(({ controls }) => controls['security-hub'] ?? []);
  expect([...new Set(claimed)].filter((control) => !isLookedUp(control))).toEqual([]);
});

test('what SP 800-53 and AWS Config are related to follows, too, and no control of them is one that does not exist', () => {
  const {
    'iso-27001-2022': iso,
    'soc-2-2017': soc,
    hipaa,
  } = withRelated(
    { 'nist-800-53-r5': ['AC-6', 'SC-13', 'AC-6(2)'] },
    { 'cdk-nag': ['RDSStorageEncrypted', 'S1'], checkov: ['RDSInBackupPlan'] },
  );
  expect(iso).toEqual(['A.5.15', 'A.8.2', 'A.8.18', 'A.8.24', 'A.8.26']);
  expect(soc).toEqual(['CC6.1', 'CC6.3']);
  expect(hipaa).toEqual(['164.312(a)(2)(iv)', '164.312(e)(2)(ii)']);
  for (const [ids, { controls }] of [
    [hipaaByConfigRule, catalogues.hipaa],
    [iso27001ByNist, catalogues['iso-27001-2022']],
    [soc2ByNist, catalogues['soc-2-2017']],
  ] as const)
    expect(
      Object.values(ids)
        .flatMap((list) => list.split(' '))
        .filter((id) => !Object.hasOwn(controls, id)),
    ).toEqual([]);
  const nist: readonly string[] = Object.keys(catalogues['nist-800-53-r5'].controls);
  expect(Object.keys({ ...iso27001ByNist, ...soc2ByNist }).filter((id) => !nist.includes(id))).toEqual([]);
});

test('what a control of Security Hub is related to follows from claiming it, beside what is claimed on its own', () => {
  expect(withRelated({ 'security-hub': ['S3.5'], 'pci-dss-4.0.1': ['10.2.1'] })).toEqual({
    'security-hub': ['S3.5'],
    'nist-800-53-r5': expect.arrayContaining(['SC-8', 'AC-17(2)']),
    'pci-dss-4.0.1': ['10.2.1', '4.2.1'],
    'cis-aws-5.0.0': ['2.1.1'],
    'cis-aws-3.0.0': ['2.1.1'],
    'soc-2-2017': expect.arrayContaining(['CC6.6', 'CC6.7']),
    'iso-27001-2022': expect.arrayContaining(['A.8.24']),
  });
  expect(rules['s3/bucket-tls-only']?.controls['pci-dss-4.0.1']).toEqual(['4.2.1']);
});

test.each(Object.entries(rules).filter(([, { unseen }]) => unseen))(
  '%s tells what it does not see of controls that it claims',
  (_, { controls, unseen = {} }) => {
    expect(Object.values(controls).flat()).toEqual(expect.arrayContaining(Object.keys(unseen)));
  },
);

test('what constructs bring that no rule tests is a control that exists', () => {
  const unknown = provided.flatMap((controls) =>
    Object.entries(controls).flatMap(([framework, ids]) =>
      ids.filter((id) => !Object.hasOwn(all[framework]?.controls ?? {}, id)),
    ),
  );
  expect([provided.length > 0, unknown]).toEqual([true, []]);
});

test.each([
  ['cis-aws-5.0.0', { 1: 21, '2.1': 4, '2.2': 4, '2.3': 1, 3: 9, 4: 16, '5.1': 2, 5: 7 }],
  ['cis-aws-3.0.0', { 1: 22, '2.1': 4, '2.2': 1, '2.3': 3, '2.4': 1, 3: 9, 4: 16, 5: 6 }],
] as const)('every recommendation of %s is held, section by section', (framework, sections) => {
  const ids = Object.entries(sections).flatMap(([section, count]) =>
    Array.from({ length: count }, (_, at) => `${section}.${at + 1}`).filter((id) => !Object.hasOwn(sections, id)),
  );
  expect(Object.keys(catalogues[framework].controls).sort()).toEqual(ids.sort());
});

test('every recommendation of the guide of CIS to supply chains is held, section by section', () => {
  const sections = {
    ...{ '1.1': 20, '1.2': 7, '1.3': 13, '1.4': 4, '1.5': 6, '2.1': 11, '2.2': 8, '2.3': 8, '2.4': 6 },
    ...{ '3.1': 8, '3.2': 4, '4.1': 3, '4.2': 6, '4.3': 4, '4.4': 1, '5.1': 7, '5.2': 4 },
  };
  const ids = Object.entries(sections).flatMap(([section, count]) =>
    Array.from({ length: count }, (_, at) => `${section}.${at + 1}`),
  );
  expect(Object.keys(catalogues['cis-supply-chain-1.0'].controls)).toEqual(ids);
});

test('controls of Security Hub are known as foundational or not', () => {
  expect(['S3.5', 'CloudTrail.1'].map(isFoundational)).toEqual([true, true]);
  expect(['S3.14', 'CloudTrail.3', 'toString'].map(isFoundational)).toEqual([false, false, false]);
});
