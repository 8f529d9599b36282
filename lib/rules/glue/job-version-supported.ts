import { defineResource, defineRule, fact } from '../../engine/rule';
import { when } from '../../engine/verdict';

/** Versions of Glue before this are no longer patched. Source: Glue.4 of Security Hub. */
const OLDEST = 3;

/** A job of Glue. */
const job = defineResource({
  cloudformation: 'AWS::Glue::Job',
  terraform: 'aws_glue_job',
  facts: {
    command: fact<string>('Command.Name', (it) => it.fact<string>('command.name').or('glueetl')),
    version: fact<string>('GlueVersion', 'glue_version'),
  },
});

export default defineRule({
  title: 'Spark jobs of Glue run a version that gets patches',
  problem: 'This job runs a version of Glue that no longer gets patches.',
  why: 'Known vulnerabilities of Spark, and of the libraries that come with it, stay open.',
  fix: {
    how: 'Set the Glue version to 4.0 or later.',
    placeholders: true,
    properties: { GlueVersion: '4.0' },
    arguments: { glue_version: '4.0' },
  },
  severity: 'medium',
  preset: 'baseline',
  controls: { 'security-hub': ['Glue.4'] },
  sameAs: {},
  resource: job,
  check: (it) =>
    when(it.command.is('glueetl', 'gluestreaming'), () =>
      it.version
        .or('0.9')
        .holds((version) =>
          Number.isNaN(Number.parseFloat(String(version))) ? undefined : Number.parseFloat(String(version)) >= OLDEST,
        ),
    ),
});
