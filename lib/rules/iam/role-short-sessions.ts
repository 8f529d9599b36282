import { defineRule } from '../../engine/rule';
import { awsDefaults } from '../../resources/aws-defaults';
import { role } from '../../resources/iam/role';

export default defineRule({
  title: 'Sessions of IAM roles end within an hour',
  problem: 'This role allows sessions of more than an hour.',
  why: 'Stolen session credentials stay useful until they expire.',
  fix: {
    how: 'Leave the longest session at the default of one hour.',
    cdk: 'maxSessionDuration: Duration.hours(1)',
    properties: { MaxSessionDuration: 3600 },
    arguments: { max_session_duration: 3600 },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: role,
  check: (it) => it.maxSessionSeconds.or(awsDefaults.roleSessionSeconds.value).atMost(3600),
});
