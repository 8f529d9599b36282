const IMAGE = '111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123';

/** A task of one container, as examples of several rules have it, in both dialects. */
export const task = (container: object = {}, beside: { properties?: object; arguments?: object } = {}) => ({
  cloudformation: {
    Api: {
      Type: 'AWS::ECS::TaskDefinition',
      Properties: { ContainerDefinitions: [{ Name: 'api', Image: IMAGE, ...container }], ...beside.properties },
    },
  },
  terraform: {
    aws_ecs_task_definition: {
      api: {
        family: 'api',
        container_definitions: JSON.stringify([inCamelCase({ Name: 'api', Image: IMAGE, ...container })]),
        ...beside.arguments,
      },
    },
  },
});

/** Properties as the API of ECS has them, which is what Terraform passes on. */
function inCamelCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inCamelCase);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name[0]?.toLowerCase() + name.slice(1), inCamelCase(inner)]),
  );
}
