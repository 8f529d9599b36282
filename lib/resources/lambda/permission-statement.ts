import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import type { Value } from '../../engine/value';
import { type Policy, policyOfStatement } from '../../iam/policy';

/** What Lambda makes of the other properties: conditions of the statement. */
const CONDITIONS: readonly [operator: string, key: string, cloudformation: string, terraform: string][] = [
  ['ArnLike', 'aws:SourceArn', 'SourceArn', 'source_arn'],
  ['StringEquals', 'aws:SourceAccount', 'SourceAccount', 'source_account'],
  ['StringEquals', 'aws:PrincipalOrgID', 'PrincipalOrgID', 'principal_org_id'],
  ['StringEquals', 'aws:PrincipalOrgID', 'OrganizationId', 'organization_id'],
  ['StringEquals', 'lambda:EventSourceToken', 'EventSourceToken', 'event_source_token'],
  ['StringEquals', 'lambda:FunctionUrlAuthType', 'FunctionUrlAuthType', 'function_url_auth_type'],
  ['Bool', 'lambda:InvokedViaFunctionUrl', 'InvokedViaFunctionUrl', 'invoked_via_function_url'],
];

/** The statement that Lambda puts into the function's policy: https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html */
export function policyOfPermission(it: Reading): Fact<Policy> {
  const who = it.fact<string>('Principal', 'principal');
  const conditions: Record<string, Record<string, Value>> = {};
  for (const [operator, key, cloudformation, terraform] of CONDITIONS) {
    const given = it.fact(cloudformation, terraform).filled();
    if (given.isAbsentHere || isFalse(given)) continue;
    conditions[operator] = { ...conditions[operator], [key]: given.value };
  }
  const statement = new Fact(who.at, {
    Effect: 'Allow',
    Action: it.fact('Action', 'action').value,
    Principal: { [isService(who.text ?? '') ? 'Service' : 'AWS']: who.value },
    ...(Object.keys(conditions).length > 0 ? { Condition: conditions } : {}),
  });
  return policyOfStatement(it, statement);
}

/** InvokedViaFunctionUrl limits only where it is set. */
const isFalse = ({ text }: Fact): boolean => text === 'false';

/** Services are named by domains, others by ids and ARNs. */
const isService = (principal: string): boolean => /^[\w-]+\./.test(principal);
