import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BulwarkError } from '../../lib/engine/error';
import { isPluginPrefix } from '../../lib/engine/layer';
import { rules as ours } from '../../lib/rules';
import type { Texts } from './write-new';

/** Where rules of a team stand: each at its id. */
const FOLDER = 'rules';

/** The prefix and name of an id. Throws a `BulwarkError` for what can be no id of a team's own rule. */
export function parsedId(id: string): { readonly prefix: string; readonly name: string } {
  const [, prefix = '', name = ''] = /^([a-z][a-z0-9-]*)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(id) ?? [];
  if (!isPluginPrefix(prefix))
    throw new BulwarkError(
      `'${id}' cannot be the id of a rule: write <prefix>/<name> in lower-case letters, digits and dashes, such as acme/queue-messages-kept`,
    );
  if (Object.keys(ours).some((rule) => rule.startsWith(`${prefix}/`)))
    throw new BulwarkError(`'${prefix}' names rules of bulwark: choose a prefix of your own, such as your company's`);
  return { prefix, name };
}

/** The files of a rule that is still to be written, with the index of all rules beside it. */
export function newRule(id: string): Texts {
  parsedId(id);
  return { [`${FOLDER}/${id}.ts`]: RULE, [`${FOLDER}/${id}.examples.ts`]: EXAMPLES };
}

export const RULES_INDEX = `${FOLDER}/index.ts`;

/** How an index begins, by which it is known again. */
export const INDEX_NOTICE = '// Written by `bulwark new rule` from the files below this folder.\n';

/** The ids of rules whose files lie in a folder below `rules`. */
export function ruleIdsIn(folder: string): string[] {
  const rules = join(folder, FOLDER);
  if (!existsSync(rules)) return [];
  return readdirSync(rules, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: prefix }) =>
      readdirSync(join(rules, prefix))
        .filter((file) => /^[a-z0-9-]+\.ts$/.test(file))
        .map((file) => `${prefix}/${file.slice(0, -'.ts'.length)}`),
    )
    .sort();
}

/** The index of rules with these ids: plugins, as a layer takes them. */
export function rulesIndex(ids: readonly string[]): string {
  const prefixes = [...new Set(ids.map((id) => id.split('/')[0] as string))];
  const named = (prefix: string, ending: '' | 'Examples'): string =>
    ids
      .filter((id) => id.startsWith(`${prefix}/`))
      .map((id) => `      '${id.slice(prefix.length + 1)}': ${camelCase(id)}${ending},\n`)
      .join('');
  return [
    INDEX_NOTICE,
    "import type { Plugin } from 'cdk-bulwark';\n",
    ...ids.map(
      (id) => `import ${camelCase(id)} from './${id}';\nimport ${camelCase(id)}Examples from './${id}.examples';\n`,
    ),
    '\n/** Every rule, with its examples, by prefix and name. */\n',
    'export const plugins: Readonly<Record<string, Plugin>> = {\n',
    ...prefixes.map(
      (prefix) =>
        `  ${/-/.test(prefix) ? `'${prefix}'` : prefix}: {\n    rules: {\n${named(prefix, '')}    },\n    examples: {\n${named(prefix, 'Examples')}    },\n  },\n`,
    ),
    '};\n',
  ].join('');
}

const camelCase = (id: string): string => id.replace(/[/-]([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const RULE = `import { defineResource, defineRule, fact } from 'cdk-bulwark';

/** What is judged: its type in both dialects, and what of it the rule reads. */
const subject = defineResource({
  cloudformation: 'AWS::',
  terraform: 'aws_',
  facts: { fact: fact<string>('', '') },
});

export default defineRule({
  title: '',
  problem: '',
  why: '',
  fix: {
    how: '',
    properties: {},
    arguments: {},
  },
  severity: 'medium',
  preset: 'optional',
  controls: {},
  resource: subject,
  check: (it) => it.fact.is('Enabled'),
});
`;

const EXAMPLES = `import { defineExamples } from 'cdk-bulwark';

export default defineExamples({
  fails: [
    {
      name: '',
      cloudformation: { Subject: { Type: 'AWS::', Properties: {} } },
      terraform: { aws_: { subject: {} } },
    },
  ],
  passes: [
    {
      name: '',
      cloudformation: { Subject: { Type: 'AWS::', Properties: {} } },
      terraform: { aws_: { subject: {} } },
    },
  ],
});
`;
