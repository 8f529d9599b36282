import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import { type Policy, policyOf, policyOfStatement } from '../../iam/policy';

/** The resource policy of an event bus, or one statement of it. */
export const busPolicy = defineResource({
  cloudformation: ['AWS::Events::EventBusPolicy', 'AWS::Events::EventBus'],
  terraform: ['aws_cloudwatch_event_bus_policy', 'aws_cloudwatch_event_permission'],
  facts: {
    policy: fact<Policy>(policyOfBus, policyOfBus),
  },
});

export function policyOfBus(it: Reading): Fact<Policy> {
  if (it.type === 'AWS::Events::EventBus') return policyOf(it, it.fact('Policy'));
  if (it.type === 'aws_cloudwatch_event_bus_policy') return policyOf(it, it.fact('policy'));
  if (it.type === 'aws_cloudwatch_event_permission') return policyOfStatement(it, permission(it, ARGUMENTS));
  const statement = it.fact('Statement');
  return policyOfStatement(it, statement.isAbsentHere ? permission(it, PROPERTIES) : statement);
}

const PROPERTIES = { action: 'Action', principal: 'Principal', organization: 'Condition.Value' };
const ARGUMENTS = { action: 'action', principal: 'principal', organization: 'condition.value' };

/** A permission in the older form of three properties: the only condition it knows is on the organisation. */
function permission(it: Reading, names: typeof PROPERTIES): Fact {
  const principal = it.fact(names.principal);
  const organization = it.fact(names.organization);
  return new Fact(principal, {
    Effect: 'Allow',
    Action: it.fact(names.action).or('events:PutEvents').value,
    Principal: { AWS: principal.value },
    ...(organization.isAbsentHere ? {} : { Condition: { StringEquals: { 'aws:PrincipalOrgID': organization.value } } }),
  });
}
