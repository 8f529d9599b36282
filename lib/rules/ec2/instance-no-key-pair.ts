import { defineRule } from '../../engine/rule';
import { not } from '../../engine/verdict';
import { instance } from '../../resources/ec2/instance';

export default defineRule({
  title: 'Machines have no key pair',
  problem: 'Whoever holds the key pair of this machine can log in to it.',
  why: 'A private key is copied, never expires and tells nobody who used it; Session Manager asks IAM who may log in, and records who did.',
  fix: {
    how: 'Leave the key pair out, give the machine a role that Session Manager works with, and replace it: a key that was put on a machine stays there.',
    properties: { KeyName: { Ref: 'AWS::NoValue' } },
    arguments: { key_name: null },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {},
  resource: instance,
  check: (it) => not(it.keyPair.isSet()),
});
