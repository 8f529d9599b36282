import { join } from 'node:path';
import { App, TerraformStack } from 'cdktf';
import type { Rule } from '../lib/engine/rule';
import { cdktfFix, classOf } from '../lib/reporters/cdktf';
import { mend } from '../lib/testing/mend';
import { statesOf } from '../lib/testing/try-examples';
import { errorsIn, serviceOf, writeModules } from './compile';
import { mended } from './mended';

/** The fix of a rule for one type of resource that it judges, and the examples of that. */
interface Shown {
  readonly id: string;
  readonly rule: Rule;
  readonly type: string;
  readonly examples: ReturnType<typeof mended>;
}

/** What earlier major versions of the provider had. */
const GONE = ['aws_db_security_group', 'aws_opsworks_application', 'aws_opsworks_stack'];

const shown: Shown[] = [];
for (const it of mended('terraform')) {
  if (it.example.fix) continue;
  const judged = it.example.resource?.terraform?.split('.')[0];
  const type = judged ?? it.rule.resource.types.terraform.find((type) => it.before.resource?.[type]);
  if (type === undefined || GONE.includes(type)) continue;
  const same = shown.find(({ id, type: other }) => id === it.id && other === type);
  if (same) same.examples.push(it);
  else shown.push({ id: it.id, rule: it.rule, type, examples: [it] });
}

const camel = (words: string): string => words.replace(/_([a-z0-9])/g, (_, first: string) => first.toUpperCase());
const moduleOf = (type: string): string => type.replace(/^aws_/, '').replaceAll('_', '-');

/** Resources that fixes refer to besides those they make, by their labels. */
const referredTo = ({ fix }: Rule): Map<string, string> =>
  new Map(
    [...JSON.stringify([fix.arguments, fix.resources]).matchAll(/\$\{(aws_\w+)\.(\w+)\./g)].flatMap(
      ([, type, label]) => (label === 'this' ? [] : [[camel(label as string), type as string]]),
    ),
  );

/** A function that makes the resource that fails, with what the fix says of it, and those that the fix adds. */
function functionOf({ id, rule, type: own }: Shown, imported: Set<string>): string {
  const code = cdktfFix(rule, own) as string;
  const [first = '', ...rest] = rule.fix.arguments ? code.split('\n') : ['{}', ...code.split('\n')];
  const given = [...referredTo(rule)];
  const beside = Object.keys(rule.fix.resources ?? {}).filter((type) => !type.includes('::'));
  for (const type of [own, ...beside, ...given.map(([, type]) => type)]) imported.add(type);
  return [
    `  '${id} ${own}'(this: TerraformStack) {`,
    ...given.map(([name, type]) => `    const ${name} = new ${classOf(type)}(this, '${name}', {} as any);`),
    `    const own: Part<ConstructorParameters<typeof ${classOf(own)}>[2]> = ${first};`,
    `    const resource = new ${classOf(own)}(this, 'this', own as any);`,
    ...rest.map((line) => `    ${line}`),
    '    return resource;',
    '  },',
  ].join('\n');
}

function programOf(of: readonly Shown[]): string {
  const imported = new Set<string>();
  const functions = of.map((it) => functionOf(it, imported));
  return [
    "import type { TerraformStack } from 'cdktf';",
    ...[...imported].map((type) => `import { ${classOf(type)} } from '@cdktf/provider-aws/lib/${moduleOf(type)}';`),
    'type Part<T> = T extends readonly (infer U)[] ? Part<U>[] : T extends object ? { [K in keyof T]?: Part<T[K]> } : T;',
    'export default {',
    ...functions,
    '};',
    '',
  ].join('\n');
}

const FOLDER = writeModules('fixes-in-cdktf', shown, programOf);
const errors = errorsIn(FOLDER);

test('the code of all fixes compiles', async () => {
  expect(await errors).toEqual([]);
});

type Body = Record<string, any>;

/** Arguments with those of a fix that it takes away. */
function withGone(made: any, fix: any): any {
  if (fix === null || made === undefined) return fix;
  if (Array.isArray(made)) return made.length === 1 && !Array.isArray(fix) ? [withGone(made[0], fix)] : made;
  if (typeof made !== 'object' || typeof fix !== 'object') return made;
  const all = { ...made };
  for (const [key, value] of Object.entries(fix))
    if (value === null || key in made) all[key] = withGone(made[key], value);
  return all;
}

/** What Terraform is told by a fix that CDKTF has synthesised, in the words of the fixes of Terraform. */
function synthesised({ id, rule, type: own }: Shown): Rule['fix'] {
  const stack = new TerraformStack(new App(), 'shop');
  const build = require(join(FOLDER, serviceOf(id))).default[`${id} ${own}`] as () => { friendlyUniqueId: string };
  const { friendlyUniqueId: name } = build.call(stack as never);
  const text = JSON.stringify(stack.toTerraform().resource).replaceAll(`\${${own}.${name}.`, `\${${own}.this.`);
  const resources = Object.entries<Body>(JSON.parse(text));
  const bodyIn = (named: Body): Body => {
    const { '//': _, ...body } = Object.values(named).at(-1) as Body;
    return body;
  };
  const { [name]: failing, ...others } = Object.fromEntries(resources)[own] as Body;
  const beside = Object.keys(rule.fix.resources ?? {});
  return {
    how: '',
    ...(rule.fix.arguments ? { arguments: withGone(bodyIn({ failing }), rule.fix.arguments) } : {}),
    resources: Object.fromEntries(
      resources.flatMap(([type, named]) => {
        if (!beside.includes(type)) return [];
        return [[type, bodyIn(type === own ? others : named)]];
      }),
    ),
  };
}

test.each(shown)('the fix of $id mends $type', (it) => {
  const { rule, type, examples } = it;
  const fix = synthesised(it);
  const outcomes = examples.map(({ example, before }) => {
    const after = mend({ ...rule, fix }, 'terraform', before, example);
    return after ? statesOf(rule, after, example.resource?.terraform) : ['nothing'];
  });
  const code = cdktfFix(rule, type);
  expect({ code, outcomes }).toEqual({ code, outcomes: outcomes.map(() => ['pass']) });
});
