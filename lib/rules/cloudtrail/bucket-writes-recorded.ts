import { defineRule } from '../../engine/rule';
import { someOf } from '../../engine/truth';
import { recordsObjects, trails } from '../../resources/cloudtrail/object-events';
import { bucket } from '../../resources/s3/bucket';

export default defineRule({
  title: 'A trail records writes of objects in S3 buckets',
  problem: 'No trail records writes of objects in this bucket.',
  why: 'When objects are changed or deleted, nobody can tell by whom.',
  fix: {
    how: 'Add data events of S3 objects to a trail, for all buckets or for this one.',
    cdk: 'trail.logAllS3DataEvents()',
    resources: {
      'AWS::CloudTrail::Trail': {
        IsLogging: true,
        S3BucketName: 'audit-logs',
        EventSelectors: [
          { ReadWriteType: 'All', DataResources: [{ Type: 'AWS::S3::Object', Values: ['arn:aws:s3:::'] }] },
        ],
      },
      aws_cloudtrail: {
        name: 'audit',
        s3_bucket_name: 'audit-logs',
        event_selector: {
          read_write_type: 'All',
          data_resource: [{ type: 'AWS::S3::Object', values: ['arn:aws:s3:::'] }],
        },
      },
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['S3.22'] },
  sameAs: {
    regula: ['FG_R00354'],
  },
  resource: bucket,
  check: (it) => {
    const all = trails(it.reading);
    const whole = it.reading.fact('');
    if (all.length === 0) return whole.notApplicable();
    const isRecorded = someOf(all, (trail) => recordsObjects(trail, 'Write', it.reading));
    return isRecorded === undefined ? whole.unknown() : isRecorded ? whole.pass() : whole.fail();
  },
});
