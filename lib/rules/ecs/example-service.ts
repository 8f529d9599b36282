/** A service, as examples of several rules have it. */
export const service = (properties: object = {}) => ({
  Api: { Type: 'AWS::ECS::Service', Properties: { Cluster: 'main', TaskDefinition: 'api', ...properties } },
});

/** The same in Terraform. */
export const serviceInTerraform = (args: object = {}) => ({
  aws_ecs_service: { api: { name: 'api', cluster: 'main', task_definition: 'api', ...args } },
});
