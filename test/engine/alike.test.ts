import { checkTemplates, judge } from '../../lib/engine/check';
import { defineConfig } from '../../lib/engine/config';
import type { Rule } from '../../lib/engine/rule';
import type { Template } from '../../lib/engine/template';
import { presets } from '../../lib/presets';
import { readInputs } from '../../lib/read/inputs';
import { rules } from '../../lib/rules';
import { examples } from '../../lib/rules/examples';

const config = defineConfig(presets.all, { name: 'all that is not known', unknown: 'error' });

/** What each rule says of each resource when it is judged alone, as if nothing were known of any other. */
const oneByOne = (templates: readonly Template[]): string[] =>
  templates.flatMap((template) =>
    [...template.resources.values()].flatMap((resource) =>
      Object.entries(rules).flatMap(([id, rule]) => {
        const { cloudformation, terraform } = rule.resource.types;
        if (!cloudformation.includes(resource.type) && !terraform.includes(resource.type)) return [];
        const { verdict, world = '' } = judge(id, rule, resource, config);
        return verdict.state === 'fail' || verdict.state === 'unknown'
          ? [`${resource.id} ${id} ${verdict.state} ${verdict.at.path} ${world}`]
          : [];
      }),
    ),
  );

const together = (templates: readonly Template[]): string[] =>
  checkTemplates(templates, config, rules).findings.map(
    ({ resource, rule, state, at, world = '' }) => `${resource} ${rule} ${state} ${at} ${world}`,
  );

type Section = Record<string, unknown>;

/** The resources of many templates in one, several times over, with names of their own. */
function merge(templates: readonly Section[], rename: (text: string, suffix: string) => string): Section {
  const merged: Section = {};
  for (const [number, template] of templates.entries())
    for (const [id, body] of Object.entries(JSON.parse(rename(JSON.stringify(template), `n${number}`)) as Section))
      merged[id] = typeof merged[id] === 'object' ? { ...merged[id], ...(body as object) } : body;
  return merged;
}

const services = [...new Set(Object.keys(rules).map((id) => id.split('/')[0] as string))];
const examplesOf = (service: string, dialect: 'cloudformation' | 'terraform'): Section[] =>
  Object.entries(examples)
    .filter(([id]) => id.startsWith(`${service}/`))
    .flatMap(([, { fails, passes, unknown = [], notApplicable = [] }]) => [
      ...fails,
      ...passes,
      ...unknown,
      ...notApplicable,
    ])
    .flatMap((example) => example[dialect] ?? [])
    .filter((one) => !('Resources' in (one as Section)) && !('resource' in (one as Section))) as Section[];

describe.each(services)('all examples of %s, three times in one template', (service) => {
  test('CloudFormation', () => {
    const all = examplesOf(service, 'cloudformation');
    const Resources = merge([...all, ...all, ...all], (text, suffix) =>
      Object.keys(JSON.parse(text) as Section).reduce(
        (renamed, id) =>
          renamed
            .replaceAll(new RegExp(`"${id}"`, 'g'), `"${id}${suffix}"`)
            .replaceAll(new RegExp(`\\$\\{${id}([.}])`, 'g'), `\${${id}${suffix}$1`),
        text,
      ),
    );
    const templates = () => readInputs([{ name: 'merged.json', content: { Resources } }]);
    expect(together(templates())).toEqual(oneByOne(templates()));
  });

  test('CloudFormation, with the same names for other things in each of several templates', () => {
    const inputs = examplesOf(service, 'cloudformation').map((Resources, number) => ({
      name: `${number}.json`,
      content: { Resources },
    }));
    const templates = () => readInputs(inputs);
    expect(together(templates())).toEqual(oneByOne(templates()));
  });

  test('Terraform', () => {
    const all = examplesOf(service, 'terraform');
    const resource = merge([...all, ...all, ...all], (text, suffix) => {
      const blocks = JSON.parse(text) as Record<string, Section>;
      return Object.entries(blocks)
        .flatMap(([type, named]) => Object.keys(named).map((name) => [type, name] as const))
        .reduce(
          (renamed, [type, name]) =>
            renamed
              .replaceAll(new RegExp(`\\b${type}\\.${name}\\b`, 'g'), `${type}.${name}${suffix}`)
              .replaceAll(new RegExp(`("${type}":\\{(?:.*,)?)"${name}":`, 'g'), `$1"${name}${suffix}":`),
          text,
        );
    });
    const templates = () => readInputs([{ name: 'merged.tf.json', content: { resource } }]);
    expect(together(templates())).toEqual(oneByOne(templates()));
  });

  test('Terraform, with the same names for other things in each of several stacks', () => {
    const inputs = examplesOf(service, 'terraform').map((resource, number) => ({
      name: `${number}.tf.json`,
      content: { resource },
    }));
    const templates = () => readInputs(inputs);
    expect(together(templates())).toEqual(oneByOne(templates()));
  });
});

describe('what tells resources apart that look alike', () => {
  const bucket = (more: object = {}) => ({ Type: 'AWS::S3::Bucket', ...more });
  const open = { PublicAccessBlockConfiguration: { BlockPublicAcls: { Ref: 'Open' } } };
  const judged = (template: object) => {
    const templates = () => readInputs([{ name: 'template.json', content: template }]);
    expect(together(templates())).toEqual(oneByOne(templates()));
    return (rule: string) =>
      together(templates()).flatMap((line) => (line.split(' ')[1] === rule ? [line.split(' ')[0]] : []));
  };

  test('the condition that they are made under', () => {
    const failing = judged({
      Conditions: { Never: { 'Fn::Equals': ['a', 'b'] }, Always: { 'Fn::Equals': ['a', 'a'] } },
      Resources: { A: bucket({ Condition: 'Never' }), B: bucket({ Condition: 'Always' }), C: bucket() },
    });
    expect(failing('s3/bucket-versioned')).toEqual(['B', 'C']);
  });

  test('a parameter is no resource', () => {
    const failing = judged({
      Parameters: { Open: { Type: 'String', Default: 'false', AllowedValues: ['false'] } },
      Resources: {
        A: bucket({ Properties: { PublicAccessBlockConfiguration: { BlockPublicAcls: { Ref: 'C' } } } }),
        B: bucket({ Properties: open }),
        C: bucket({ Properties: { PublicAccessBlockConfiguration: { BlockPublicAcls: true } } }),
      },
    });
    expect(failing('s3/bucket-blocks-public-acls')).toEqual(['A', 'B']);
  });

  test('which of several references are the same one', () => {
    const grant = (resource: string, other: string) => ({
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: { Ref: resource },
        PolicyDocument: {
          Statement: {
            Effect: 'Deny',
            Principal: '*',
            Action: 's3:*',
            Resource: [
              { 'Fn::GetAtt': [other, 'Arn'] },
              { 'Fn::Join': ['', [{ 'Fn::GetAtt': [other, 'Arn'] }, '/*']] },
            ],
            Condition: { Bool: { 'aws:SecureTransport': 'false' } },
          },
        },
      },
    });
    judged({ Resources: { A: bucket(), B: bucket(), P: grant('A', 'A'), Q: grant('B', 'A') } });
  });

  test('a property that only some of the rules read', () => {
    const failing = judged({
      Resources: {
        A: bucket({ Properties: { WebsiteConfiguration: { IndexDocument: 'index.html' } } }),
        B: bucket(),
        C: bucket({ Properties: { WebsiteConfiguration: { IndexDocument: 'index.html' } } }),
      },
    });
    expect(failing('s3/bucket-no-website')).toEqual(['A', 'C']);
  });

  const withPlugin = (check: Rule['check']) =>
    defineConfig({
      name: 'own',
      plugins: {
        own: { rules: { again: rules['s3/bucket-versioned']!, kept: { ...rules['s3/bucket-versioned']!, check } } },
      },
      rules: { 's3/bucket-versioned': 'error', 'own/kept': 'error', 'own/again': 'error' },
    });

  test('what stands beside the properties of a companion', () => {
    const policy = (name: string, DeletionPolicy: string) => ({
      Type: 'AWS::S3::BucketPolicy',
      DeletionPolicy,
      Properties: { Bucket: { Ref: name }, PolicyDocument: { Statement: [] } },
    });
    const Resources = { A: bucket(), B: bucket(), P: policy('A', 'Retain'), Q: policy('B', 'Delete') };
    const config = withPlugin(({ it }) =>
      it.companion('AWS::S3::BucketPolicy', 'Bucket').attribute('DeletionPolicy').is('Retain'),
    );
    const { findings } = checkTemplates(readInputs([{ name: 'template.json', content: { Resources } }]), config, rules);
    expect(findings.flatMap(({ rule, resource }) => (rule === 'own/kept' ? [resource] : []))).toEqual(['B']);
  });

  test('a rule of ours that a plugin takes over is asked under both names', () => {
    const templates = readInputs([{ name: 'template.json', content: { Resources: { A: bucket() } } }]);
    const config = withPlugin(({ it }) => it.fact('BucketName').pass());
    expect(checkTemplates(templates, config, rules).findings.map(({ rule }) => rule)).toEqual([
      's3/bucket-versioned',
      'own/again',
    ]);
  });
});
