import { defineRule } from '../../engine/rule';
import { bucket } from '../../resources/s3/bucket';

export default defineRule({
  title: 'S3 buckets are not emptied when they are deleted',
  problem: 'Every object in this bucket, every version included, is deleted when the bucket leaves the stack.',
  why: 'AWS refuses to delete a bucket that holds objects; emptying it first takes away that last protection of the data.',
  fix: {
    how: 'Do not let the deployment empty the bucket; empty it by hand when it is really to go.',
    cdk: { autoDeleteObjects: false },
    arguments: { force_destroy: false },
    noCode: 'A deletion policy is an attribute of the resource, not one of its properties.',
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  resource: bucket,
  check: (it) => it.emptiedOnDeletion.isNot(true),
});
