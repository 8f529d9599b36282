import { defineResource, fact } from '../../engine/rule';

/** The credentials with which AppFlow reaches another system. */
export const connectorProfile = defineResource({
  cloudformation: 'AWS::AppFlow::ConnectorProfile',
  terraform: 'aws_appflow_connector_profile',
  facts: {
    key: fact<string>('KMSArn', 'kms_arn'),
  },
});
