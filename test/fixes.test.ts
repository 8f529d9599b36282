import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CfnElement, CfnResource, Stack } from 'aws-cdk-lib';
import { CfnInclude } from 'aws-cdk-lib/cloudformation-include';
import { FromCloudFormationPropertyObject } from 'aws-cdk-lib/core/lib/helpers-internal';
import { Construct } from 'constructs';
import { rules } from '../lib';
import { checkTemplates } from '../lib/engine/check';
import { defineConfig } from '../lib/engine/config';
import type { Example, Rule } from '../lib/engine/rule';
import { readInputs } from '../lib/read/inputs';
import { cdkFix, cloudFormationFix, terraformFix } from '../lib/reporters/wording';
import { ruleBook } from '../lib/rules';
import { examples } from '../lib/rules/examples';
import type { Content } from '../lib/testing/mend';
import { statesOf } from '../lib/testing/try-examples';
import { ASKS_FOR_MORE } from './asks-for-more';
import { mended } from './mended';
import { DEPRECATED } from './terraform/deprecated';
import { untraced } from './untraced';

describe('every rule has code that mends in each toolkit, or says why none can', () => {
  const without = (code: (id: string) => unknown, only: 'cloudformation' | 'terraform') =>
    Object.keys(rules).filter((id) => {
      const { fix } = rules[id]!;
      return code(id) === undefined && !fix.noCode && (examples[id]?.only?.dialect ?? only) === only;
    });

  test('CloudFormation', () => {
    expect(without((id) => cloudFormationFix(rules[id]!), 'cloudformation')).toEqual([]);
  });

  test('Terraform', () => {
    expect(without((id) => terraformFix(rules[id]!), 'terraform')).toEqual([]);
  });

  test('the CDK', () => {
    expect(without((id) => cdkFix(rules[id]!), 'cloudformation')).toEqual([]);
  });

  test('in one sentence', () => {
    const said = Object.values(rules).flatMap(({ fix }) => fix.noCode ?? []);
    expect(said.filter((why) => !/^[A-Z].{19,}\.$/.test(why) || /[.!?] [A-Z]/.test(why))).toEqual([]);
  });
});

describe('a fix in Terraform uses nothing that the provider deprecates', () => {
  /** The paths of what a body says, but for what it takes away. */
  const pathsIn = (body: unknown, below = ''): string[] =>
    Array.isArray(body)
      ? body.flatMap((item) => pathsIn(item, below))
      : Object.entries(typeof body === 'object' && body !== null ? body : {}).flatMap(([key, value]) =>
          value === null ? [] : [`${below}${key}`, ...pathsIn(value, `${below}${key}.`)],
        );
  const isDeprecated = (type: string, path: string) => DEPRECATED[type]?.includes(path) ?? false;

  test('for the types that the rule judges, or for one of them where they share the argument', () => {
    const used = Object.entries(rules).flatMap(([id, { fix, resource }]) =>
      pathsIn(fix.arguments)
        .filter((path) => resource.types.terraform.every((type) => isDeprecated(type, path)))
        .map((path) => `${id}: ${path}`),
    );
    expect(used).toEqual([]);
  });

  test('for the resources that it adds', () => {
    const used = Object.entries(rules).flatMap(([id, { fix }]) =>
      Object.entries(fix.resources ?? {}).flatMap(([type, body]) =>
        pathsIn(body)
          .filter((path) => isDeprecated(type, path))
          .map((path) => `${id}: ${type}.${path}`),
      ),
    );
    expect(used).toEqual([]);
  });
});

describe('a fix newly trips no other rule of its own preset', () => {
  const PRESETS = ['baseline', 'strict', 'optional'];
  const config = defineConfig({
    name: 'all rules',
    rules: Object.fromEntries(Object.keys(rules).map((id) => [id, 'on'])),
  });
  const failures = (content: Content) =>
    new Set(
      checkTemplates(readInputs([{ name: 'example', content }]), config, ruleBook)
        .findings.filter(({ state }) => state === 'fail')
        .map(({ rule }) => rule),
    );

  test.each(['cloudformation', 'terraform'] as const)('in %s', (dialect) => {
    const tripped = mended(dialect).flatMap(({ id, rule, before, after }) => {
      const earlier = failures(before);
      return [...failures(after)]
        .filter((other) => !earlier.has(other))
        .filter((other) => PRESETS.indexOf(rules[other]!.preset) <= PRESETS.indexOf(rule.preset))
        .filter((other) => !ASKS_FOR_MORE[id]?.includes(other))
        .map((other) => `${id} trips ${other}`);
    });
    expect([...new Set(tripped)].sort()).toEqual([]);
  });
});

describe('a fix is valid CloudFormation', () => {
  test('by the L1 constructs of its resources', () => {
    const problems: string[] = [];
    let unknown: string[] = [];
    const original = FromCloudFormationPropertyObject.prototype.addUnrecognizedPropertiesAsExtra;
    FromCloudFormationPropertyObject.prototype.addUnrecognizedPropertiesAsExtra = function (properties: any) {
      const known = (this as any).recognizedProperties as Set<string>;
      unknown.push(...Object.keys(properties).filter((key) => !known.has(key)));
      return original.call(this, properties);
    };
    const file = join(mkdtempSync(join(tmpdir(), 'fix-')), 'template.json');
    const said = (content: Content) => {
      unknown = [];
      let error = '';
      try {
        const stack = new Stack(new App({ analyticsReporting: false }), 'It');
        writeFileSync(file, JSON.stringify(content));
        new CfnInclude(stack, 'Included', { templateFile: file, allowCyclicalReferences: true });
        for (const element of stack.node.findAll())
          if (CfnElement.isCfnElement(element)) stack.resolve(element._toCloudFormation());
      } catch (thrown) {
        error = (thrown as Error).message.split('\n').slice(0, 4).join(' ').trim();
      }
      return new Set([...unknown, ...(error ? [error] : [])]);
    };
    for (const { id, before, after } of mended('cloudformation')) {
      const later = untraced(() => said(after));
      if (later.size === 0) continue;
      const earlier = said(before);
      for (const problem of later) if (!earlier.has(problem)) problems.push(`${id}: ${problem}`);
    }
    FromCloudFormationPropertyObject.prototype.addUnrecognizedPropertiesAsExtra = original;
    // The L1 constructs know an older SAM.
    expect([...new Set(problems)].sort()).toEqual([
      'apigateway/http-stage-access-logged: AccessLogSettings',
      'dynamodb/table-customer-key: KMSMasterKeyId',
      'dynamodb/table-customer-key: SSEType',
      'dynamodb/table-point-in-time-recovery: PointInTimeRecoverySpecification',
    ]);
  }, 120_000);
});

describe('a fix that the CDK makes of properties mends in the CDK', () => {
  const generated = mended('cloudformation').filter(({ rule, example, before, after }) => {
    const added = Object.keys(after.Resources ?? {}).length - Object.keys(before.Resources ?? {}).length;
    const beside = Object.keys(rule.fix.resources ?? {}).some((type) => type.includes('::'));
    return !rule.fix.cdk && !example.fix && (!beside || added > 0);
  });

  test.each(generated.map((it) => [`${it.id}: ${it.example.name}`, it] as const))(
    '%s',
    (_, { rule, example, before }) => {
      expect(synthesised(rule, example, before)).toEqual(['pass']);
    },
  );

  function synthesised(rule: Rule, example: Example, before: Content) {
    const stack = new Stack(new App({ analyticsReporting: false }), 'It');
    const code = new Function('resource', 'CfnResource', cdkFix(rule)!);
    const content = structuredClone(before);
    for (const [name, { Type, Properties }] of Object.entries(before.Resources ?? {})) {
      if (!rule.resource.types.cloudformation.includes(Type)) continue;
      if (example.resource?.cloudformation && example.resource.cloudformation !== name) continue;
      const scope = new Construct(stack, name);
      const resource = new CfnResource(scope, 'It', { type: Type, properties: Properties ?? {} });
      resource.overrideLogicalId(name);
      code.call(scope, resource, CfnResource);
    }
    const { Resources } = App.of(stack)!.synth().getStackByName('It').template;
    for (const [id, made] of Object.entries<any>(Resources))
      content.Resources = { ...content.Resources, [id]: { ...content.Resources?.[id], ...made } };
    return statesOf(rule, content, example.resource?.cloudformation);
  }
});
