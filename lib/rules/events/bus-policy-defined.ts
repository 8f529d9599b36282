import { defineRule } from '../../engine/rule';
import { bus } from '../../resources/events/bus';

export default defineRule({
  title: 'Event buses say who may send events',
  problem: 'This event bus has no policy.',
  why: 'Who may send events then hangs on the permissions of whoever is in the account.',
  fix: {
    how: 'Add a policy that names who may send events.',
    resources: {
      'AWS::Events::EventBusPolicy': {
        EventBusName: { Ref: 'This' },
        StatementId: 'organization',
        Statement: {
          Effect: 'Allow',
          Principal: '*',
          Action: 'events:PutEvents',
          Resource: { 'Fn::GetAtt': ['This', 'Arn'] },
          Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
        },
      },
      aws_cloudwatch_event_bus_policy: {
        event_bus_name: '${aws_cloudwatch_event_bus.this.name}',
        policy:
          '{"Version":"2012-10-17","Statement":[{"Sid":"organization","Effect":"Allow","Principal":"*","Action":"events:PutEvents","Resource":"${aws_cloudwatch_event_bus.this.arn}","Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}}}]}',
      },
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['EventBridge.3'] },
  sameAs: {},
  resource: bus,
  check: (it) => it.policy.isSet(),
});
