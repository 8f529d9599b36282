import { defineRule } from '../../engine/rule';
import { cluster } from '../../resources/emr/cluster';

export default defineRule({
  title: 'EMR clusters keep their logs',
  problem: 'The logs of this cluster are gone when it ends.',
  why: 'After an incident nobody can tell what ran on it.',
  fix: {
    how: 'Name a place in S3 for the logs.',
    properties: { LogUri: 's3://logs/emr/' },
    arguments: { log_uri: 's3://logs/emr/' },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: { 'cdk-nag': ['EMRS3AccessLogging'] },
  resource: cluster,
  check: (it) => it.logs.isSet(),
});
