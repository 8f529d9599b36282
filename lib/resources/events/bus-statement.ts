import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { type Policy, policyOfStatement } from '../../iam/policy';

/** The one statement that a resource adds to the policy of an event bus. */
export function policyOfBusPart(it: Reading): Fact<Policy> {
  return policyOfStatement(
    it,
    it.fact('Statement').orElse(() => permission(it)),
  );
}

/** A permission in the older form of three properties: the only condition it knows is on the organisation. */
function permission(it: Reading): Fact {
  const principal = it.fact('Principal', 'principal');
  const organization = it.fact('Condition.Value', 'condition.value');
  return new Fact(principal, {
    Effect: 'Allow',
    Action: it.fact('Action', 'action').or('events:PutEvents').value,
    Principal: { AWS: principal.value },
    ...(organization.isAbsentHere ? {} : { Condition: { StringEquals: { 'aws:PrincipalOrgID': organization.value } } }),
  });
}
