import { defineRule } from '../../engine/rule';
import { recordsObjects } from '../../resources/cloudtrail/object-events';
import { trail } from '../../resources/cloudtrail/trail';

export default defineRule({
  title: 'Trails record what happens to objects in S3',
  problem: 'This trail records no reads or writes of objects in S3.',
  why: 'When data leaks or disappears, nobody can tell by whom.',
  fix: {
    how: 'Add data events of S3 objects, or a second trail for them.',
    cdk: 'trail.logAllS3DataEvents()',
    properties: {
      EventSelectors: [
        {
          ReadWriteType: 'All',
          DataResources: [
            {
              Type: 'AWS::S3::Object',
              Values: ['arn:aws:s3:::'],
            },
          ],
        },
      ],
    },
    arguments: {
      event_selector: [
        {
          read_write_type: 'All',
          data_resource: [
            {
              type: 'AWS::S3::Object',
              values: ['arn:aws:s3:::'],
            },
          ],
        },
      ],
    },
  },
  severity: 'low',
  preset: 'optional',
  controls: {},
  sameAs: {
    guard: ['CLOUDTRAIL_S3_DATAEVENTS_ENABLED'],
    kics: ['s3_bucket_object_level_cloudtrail_logging_disabled'],
  },
  resource: trail,
  check: (it) =>
    recordsObjects(it.reading, 'Read') || recordsObjects(it.reading, 'Write')
      ? it.selectors.pass()
      : it.selectors.fail(),
});
