import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';
import type { Value } from '../../engine/value';
import { type Policy, policyOfStatement } from '../../iam/policy';

/** Lets someone invoke a Lambda function: one statement of the function's policy. */
export const permission = defineResource({
  cloudformation: ['AWS::Lambda::Permission', 'AWS::Lambda::LayerVersionPermission'],
  terraform: ['aws_lambda_permission', 'aws_lambda_layer_version_permission'],
  facts: {
    action: fact<string>('Action', 'action'),
    principal: fact<string>('Principal', 'principal'),
    policy: fact<Policy>(policyOfPermission, policyOfPermission),
  },
});

export function policyOfPermission(it: Reading): Fact<Policy> {
  return policyOfStatement(it, statement(it));
}

/** What Lambda makes of the other properties: conditions of the statement. */
const CONDITIONS: readonly [operator: string, key: string, cloudformation: string, terraform: string][] = [
  ['ArnLike', 'AWS:SourceArn', 'SourceArn', 'source_arn'],
  ['StringEquals', 'AWS:SourceAccount', 'SourceAccount', 'source_account'],
  ['StringEquals', 'aws:PrincipalOrgID', 'PrincipalOrgID', 'principal_org_id'],
  ['StringEquals', 'aws:PrincipalOrgID', 'OrganizationId', 'organization_id'],
  ['StringEquals', 'lambda:EventSourceToken', 'EventSourceToken', 'event_source_token'],
  ['StringEquals', 'lambda:FunctionUrlAuthType', 'FunctionUrlAuthType', 'function_url_auth_type'],
];

/** The statement that Lambda puts into the function's policy: https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html */
function statement(it: Reading): Fact {
  const isTerraform = it.dialect === 'terraform';
  const who = it.fact<string>(isTerraform ? 'principal' : 'Principal');
  const conditions: Record<string, Record<string, Value>> = {};
  for (const [operator, key, cloudformation, terraform] of CONDITIONS) {
    const given = it.fact(isTerraform ? terraform : cloudformation);
    if (!given.isAbsentHere) conditions[operator] = { ...conditions[operator], [key]: given.value };
  }
  const isService = /\.amazonaws\.com(\.cn)?$/.test(who.text ?? '');
  return new Fact(who.at, {
    Effect: 'Allow',
    Action: it.fact(isTerraform ? 'action' : 'Action').value,
    Principal: { [isService ? 'Service' : 'AWS']: who.value },
    ...(Object.keys(conditions).length > 0 ? { Condition: conditions } : {}),
  });
}
