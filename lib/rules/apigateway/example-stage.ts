/** A stage, as examples of several rules have it. */
export const stage = (properties: object = {}) => ({
  Main: { Type: 'AWS::ApiGateway::Stage', Properties: { DeploymentId: 'dep', StageName: 'prod', ...properties } },
});

/** The same in Terraform. */
export const stageInTerraform = (args: object = {}) => ({
  aws_api_gateway_stage: { main: { deployment_id: 'dep', stage_name: 'prod', ...args } },
});
