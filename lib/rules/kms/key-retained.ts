import { defineRule } from '../../engine/rule';
import { key } from '../../resources/kms/key';

export default defineRule({
  title: 'KMS keys outlive their stack',
  problem: 'This key is scheduled for deletion together with its stack.',
  why: 'What a deleted key encrypted cannot be read by anyone again, backups included.',
  fix: {
    how: 'Retain the key when its stack is deleted or replaced.',
    cdk: { removalPolicy: 'RemovalPolicy.RETAIN' },
    arguments: { lifecycle: { prevent_destroy: true } },
    noCode: 'A deletion policy is an attribute of the resource, not one of its properties.',
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: key,
  check: (it) => it.removal.is('Retain', 'RetainExceptOnCreate'),
});
