import { defineResource, fact } from '../../engine/rule';

/** Lets someone invoke a Lambda function: one statement of the function's policy. */
export const permission = defineResource({
  cloudformation: ['AWS::Lambda::Permission', 'AWS::Lambda::LayerVersionPermission'],
  terraform: ['aws_lambda_permission', 'aws_lambda_layer_version_permission'],
  facts: {
    action: fact<string>('Action', 'action'),
    principal: fact<string>('Principal', 'principal'),
    sourceArn: fact<string>('SourceArn', 'source_arn'),
    sourceAccount: fact<string>('SourceAccount', 'source_account'),
    organization: fact<string>(
      (it) => it.fact<string>('PrincipalOrgID').orElse(() => it.fact('OrganizationId')),
      (it) => it.fact<string>('principal_org_id').orElse(() => it.fact('organization_id')),
    ),
    token: fact<string>('EventSourceToken', 'event_source_token'),
    urlAuth: fact<string>('FunctionUrlAuthType', 'function_url_auth_type'),
  },
});
