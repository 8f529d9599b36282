import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { type Policy, policyOf } from '../../iam/policy';

/** The resource policy of an event bus, or one statement of it. */
export const busPolicy = defineResource({
  cloudformation: ['AWS::Events::EventBusPolicy', 'AWS::Events::EventBus'],
  terraform: 'aws_cloudwatch_event_bus_policy',
  facts: {
    policy: fact<Policy>(
      (it) => {
        if (it.type === 'AWS::Events::EventBus') return policyOf(it, it.fact('Policy'));
        const statement = it.fact('Statement');
        const { at, value } = statement.isAbsentHere ? permission(it) : statement;
        return policyOf(it, new Fact(at, value === undefined ? undefined : [value]));
      },
      (it) => policyOf(it, it.fact('policy')),
    ),
  },
});

/** A permission in the older form of three properties. */
const permission = (it: Reading): Fact => {
  const principal = it.fact('Principal');
  const organization = it.fact('Condition.Value');
  return new Fact(principal.at, {
    Effect: 'Allow',
    Action: it.fact('Action').value,
    Principal: { AWS: principal.value },
    ...(organization.isAbsentHere ? {} : { Condition: { StringEquals: { 'aws:PrincipalOrgID': organization.value } } }),
  });
};
