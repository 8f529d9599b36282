import { defineRule } from '../../engine/rule';
import { bucket } from '../../resources/s3/bucket';

export default defineRule({
  title: 'S3 buckets outlive their stack',
  problem: 'This bucket is deleted together with its stack.',
  why: 'A stack that is removed or replaced by mistake then takes the name of the bucket, its policy and its place in other systems with it.',
  fix: {
    how: 'Retain the bucket when its stack is deleted or replaced.',
    cdk: { removalPolicy: 'RemovalPolicy.RETAIN' },
    arguments: { lifecycle: { prevent_destroy: true } },
    noCode: 'A deletion policy is an attribute of the resource, not one of its properties.',
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: bucket,
  check: (it) => it.removal.is('Retain', 'RetainExceptOnCreate'),
});
