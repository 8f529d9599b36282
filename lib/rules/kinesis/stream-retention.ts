import { defineRule } from '../../engine/rule';
import { awsDefaults } from '../../resources/aws-defaults';
import { stream } from '../../resources/kinesis/stream';

export default defineRule({
  title: 'Kinesis streams keep their records for a week',
  problem: 'This stream discards its records in less than a week.',
  why: 'What a broken consumer missed over a weekend is then lost.',
  fix: {
    how: 'Keep records for 168 hours or more.',
    cdk: 'retentionPeriod: Duration.days(7)',
    properties: { RetentionPeriodHours: 168 },
    arguments: { retention_period: 168 },
  },
  severity: 'low',
  preset: 'strict',
  controls: { 'security-hub': ['Kinesis.3'] },

  resource: stream,
  check: (it) => it.retentionHours.or(awsDefaults.streamRetentionHours.value).atLeast(168),
});
