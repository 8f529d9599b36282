import { defineResource, defineRule, fact } from '../../lib';
import { tryExamples } from '../../lib/testing';

const job = defineResource({
  cloudformation: 'AWS::Glue::Job',
  terraform: 'aws_glue_job',
  facts: {
    owner: fact<string>('Settings.Owner', 'settings.owner'),
    stages: fact<string>('Settings.Stages', 'settings.stages'),
    isLogged: fact<boolean>('Settings.Logs.Enabled', 'settings.logs.enabled'),
  },
});

const rule = defineRule({
  title: 'Jobs keep their owner and write logs',
  problem: 'This job writes no logs.',
  why: 'Nobody sees what it did.',
  fix: {
    how: 'Turn logs on.',
    properties: { Settings: { Logs: { Enabled: true }, Stages: ['run'] } },
    arguments: { settings: { logs: { enabled: true }, stages: ['run'] } },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  resource: job,
  check: (it) => {
    const isFixed = it.isLogged.value === true && it.owner.value === 'me' && it.stages.items().length === 1;
    return isFixed ? it.isLogged.pass() : it.isLogged.fail();
  },
});

const outcomes = (cloudformation: object, terraform: object) =>
  tryExamples(rule, {
    fails: [
      {
        name: 'so',
        cloudformation: { Job: { Type: 'AWS::Glue::Job', Properties: cloudformation } },
        terraform: { aws_glue_job: { job: terraform } },
      },
    ],
    passes: [],
  }).map(({ name, states }) => `${name}: ${states}`);

test('lays a fix over maps and single blocks, and puts it in the place of lists', () => {
  expect(
    outcomes(
      { Settings: { Owner: 'me', Logs: { Enabled: false }, Stages: ['build', 'test'] } },
      { settings: [{ owner: 'me', logs: [{ enabled: false }], stages: ['build', 'test'] }] },
    ),
  ).toEqual([
    'fails in cloudformation: so: fail',
    'its cloudformation fix mends: so: pass',
    'fails in terraform: so: fail',
    'its terraform fix mends: so: pass',
  ]);
});

test('puts a fix in the place of an intrinsic function', () => {
  expect(outcomes({ Settings: { Owner: 'me', Logs: { 'Fn::GetAtt': ['It', 'Logs'] } } }, {})).toContain(
    'its cloudformation fix mends: so: pass',
  );
});
