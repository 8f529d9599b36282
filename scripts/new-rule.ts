import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { camelCase, filesIn, root } from './layout';
import { newId, write } from './scaffold';

/** Scaffolds a rule and its examples. What it leaves empty, the tests ask for. */
function main(): void {
  const { id, service, name } = newId(process.argv[2], 'rule', 's3/bucket-versioned', (id) => `lib/rules/${id}.ts`);
  const kind = kindFor(service, name);
  const isPiped = service === 'github' || service === 'gitlab';
  write(`lib/rules/${id}.ts`, isPiped ? ruleOfPipelines(service) : ruleText(kind));
  write(`lib/rules/${id}.examples.ts`, isPiped ? EXAMPLES_OF_PIPELINES[service] : EXAMPLES);
  if (!isPiped && !existsSync(join(root, `${kind.file}.ts`)))
    console.log(`make ${kind.file}.ts too: it reads the resource into facts`);
  console.log('fill both in, then: npm run generate && npm test');
}

interface Kind {
  readonly file: string;
  readonly specifier: string;
  readonly name: string;
}

/** The resource reader whose name the rule's begins with; failing that, the rule's first word. */
function kindFor(service: string, name: string): Kind {
  const folder = `lib/resources/${service}`;
  const readers = filesIn(folder).map((file) => file.slice(folder.length + 1, -'.ts'.length));
  const fitting = readers.filter((reader) => `${name}-`.startsWith(`${reader}-`)).sort((a, b) => b.length - a.length);
  const reader = fitting[0] ?? (name.split('-')[0] as string);
  return {
    file: `${folder}/${reader}`,
    specifier: `../../resources/${service}/${reader}`,
    name: camelCase(reader),
  };
}

const ruleText = (kind: Kind): string => `import { defineRule } from '../../engine/rule';
import { ${kind.name} } from '${kind.specifier}';

export default defineRule({
  title: '',
  problem: '',
  why: '',
  fix: {
    how: '',
    cdk: {},
    properties: {},
  },
  severity: 'medium',
  preset: 'baseline',
  controls: {},
  sameAs: {},
  resource: ${kind.name},
  check: (it) => it.fact.is('Enabled'),
});
`;

/** A rule about what a pipeline does has no toolkit to be mended in. */
const ruleOfPipelines = (service: 'github' | 'gitlab'): string => `import { defineRule } from '../../engine/rule';
import { job } from '../../resources/${service}/${service === 'github' ? 'kinds' : 'job'}';

export default defineRule({
  title: '',
  problem: '',
  why: '',
  fix: {
    how: '',
    workflow: {},
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {},
  resource: job,
  check: ({ reading }) => reading.fact('').isSet(),
});
`;

const EXAMPLES_OF_PIPELINES = {
  github: `import { withSteps, workflowExamples } from './example-workflow';

export default workflowExamples({
  fails: [{ name: '', github: withSteps('- run: make') }],
  passes: [{ name: '', github: withSteps('- run: make', { job: '' }) }],
});
`,
  gitlab: `import { pipelineExamples, running } from './example-pipeline';

export default pipelineExamples({
  fails: [{ name: '', gitlab: running('make') }],
  passes: [{ name: '', gitlab: running('make') }],
});
`,
};

const EXAMPLES = `import { defineExamples } from '../../engine/rule';

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
  unknown: [
    {
      name: '',
      cloudformation: { Subject: { Type: 'AWS::', Properties: {} } },
      terraform: { aws_: { subject: {} } },
    },
  ],
});
`;

main();
