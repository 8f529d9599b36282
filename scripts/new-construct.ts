import { camelCase, pascalCase } from './layout';
import { newId, write } from './scaffold';

/** Scaffolds a hardened construct for the CDK, and its test. */
function main(): void {
  const construct = newId(process.argv[2], 'construct', 's3/hardened-bucket', (id) => `constructs/${id}/defaults.ts`);
  const { id, service, name } = construct;
  const words: Words = {
    id,
    service,
    subject: name.replace(/^hardened-/, '').replaceAll('-', ' '),
    type: pascalCase(name),
    l2: pascalCase(name.replace(/^hardened-/, '')),
    defaults: `${camelCase(name)}Defaults`,
    guards: `${camelCase(name)}Guards`,
  };
  write(`constructs/${id}/defaults.ts`, defaults(words));
  write(`constructs/${id}/cdk.ts`, cdk(words));
  write(`test/constructs/${id}.test.ts`, test(words));
  console.log('fill them in, then: npm run generate && npm test');
}

interface Words {
  readonly id: string;
  readonly service: string;
  readonly subject: string;
  /** The class, and the construct of the CDK that it extends. */
  readonly type: string;
  readonly l2: string;
  readonly defaults: string;
  readonly guards: string;
}

const defaults = ({
  subject,
  defaults,
  guards,
}: Words): string => `/** What a hardened ${subject} is, said once for every toolkit. */
export const ${defaults} = {} as const;

/** The rules that notice when a default is given up, and the props that can do it. */
export const ${guards} = {} as const;
`;

const cdk = ({
  service,
  subject,
  type,
  l2,
  defaults,
  guards,
}: Words): string => `import { ${l2}, type ${l2}Props } from 'aws-cdk-lib/aws-${service}';
import type { Construct } from 'constructs';
import { recordWaivers, refuseWeakening, type Waive, withDefaults } from '../../hardening';
import { ${defaults}, ${guards} } from './defaults';

/** Every prop of \`${l2}\`, on top of hardened defaults. */
export interface ${type}Props extends ${l2}Props {
  /** Rules this ${subject} may break. */
  readonly waive?: Waive;
}

/** A ${subject} that … */
export class ${type} extends ${l2} {
  constructor(scope: Construct, id: string, props: ${type}Props = {}) {
    refuseWeakening(\`${type} '\${scope.node.path}/\${id}'\`, props, ${guards}, {});
    const { waive, ...given } = props;
    super(scope, id, withDefaults({ ...${defaults} }, given));
    recordWaivers(this, waive);
  }
}
`;

const test = ({ id, type, guards }: Words): string => `import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { ${type} } from '../../../constructs/${id}/cdk';
import { ${guards} } from '../../../constructs/${id}/defaults';
import { check, defineConfig, presets, rules } from '../../../lib';

const templateOf = (build: (stack: Stack) => unknown) => {
  const stack = new Stack(new App(), 'Stack');
  build(stack);
  return [{ name: 'Stack', content: Template.fromStack(stack).toJSON() }];
};

test('a ${type} with no props has no findings', () => {
  const template = templateOf((stack) => new ${type}(stack, 'Subject'));
  const { findings } = check(template, defineConfig(presets.strict));
  expect(findings.map(({ rule, resource }) => \`\${rule} \${resource}\`)).toEqual([]);
});

test('every default has a rule that guards it', () => {
  const guarding = Object.keys(${guards});
  expect(guarding.length).toBeGreaterThan(0);
  expect(guarding.filter((rule) => !rules[rule])).toEqual([]);
});
`;

main();
