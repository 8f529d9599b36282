import { defineRule } from '../../engine/rule';
import { when } from '../../engine/verdict';
import { instance, isInstance } from '../../resources/ec2/instance';

export default defineRule({
  title: 'Instances that stand alone are protected from termination',
  problem: 'This instance can be terminated by a single call.',
  why: 'One mistaken or malicious call then destroys the machine and, by default, its root disk.',
  fix: {
    how: 'Turn termination protection on.',
    cdk: { disableApiTermination: true },
    properties: { DisableApiTermination: true },
    arguments: { disable_api_termination: true },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  sameAs: { 'cdk-nag': ['EC2InstanceTerminationProtection'] },
  resource: instance,
  check: (it) => when(isInstance(it.reading) ? it.type.pass() : it.type.fail(), () => it.terminationProtected.isTrue()),
});
