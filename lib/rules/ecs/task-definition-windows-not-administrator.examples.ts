import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: {
    Type: 'AWS::ECS::TaskDefinition',
    Properties: { Family: 'app', RuntimePlatform: { OperatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' }, ...own },
  },
});

const inTerraform = (own: object = {}) => ({
  aws_ecs_task_definition: {
    it: { family: 'app', runtime_platform: { operating_system_family: 'WINDOWS_SERVER_2022_CORE' }, ...own },
  },
});

export default defineExamples({
  fails: [
    {
      name: 'nobody named',
      cloudformation: inCloudFormation({
        ContainerDefinitions: [{ Name: 'app', Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app@sha256:0123' }],
      }),
      terraform: inTerraform({
        container_definitions:
          '[{"name": "app", "image": "111122223333.dkr.ecr.eu-west-1.amazonaws.com/app@sha256:0123"}]',
      }),
    },
    {
      name: 'the administrator',
      cloudformation: inCloudFormation({
        ContainerDefinitions: [
          {
            Name: 'app',
            Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app@sha256:0123',
            User: 'ContainerAdministrator',
          },
        ],
      }),
      terraform: inTerraform({
        container_definitions:
          '[{"name": "app", "image": "111122223333.dkr.ecr.eu-west-1.amazonaws.com/app@sha256:0123", "user": "ContainerAdministrator"}]',
      }),
    },
  ],
  passes: [
    {
      name: 'another user',
      cloudformation: inCloudFormation({
        ContainerDefinitions: [
          { Name: 'app', Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app@sha256:0123', User: 'ContainerUser' },
        ],
      }),
      terraform: inTerraform({
        container_definitions:
          '[{"name": "app", "image": "111122223333.dkr.ecr.eu-west-1.amazonaws.com/app@sha256:0123", "user": "ContainerUser"}]',
      }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({ ContainerDefinitions: { Ref: 'Choice' } }),
      },
      terraform: {
        variable: { choice: { type: 'string' } },
        resource: inTerraform({ container_definitions: '${var.choice}' }),
      },
    },
  ],
  notApplicable: [
    {
      name: 'Linux',
      cloudformation: inCloudFormation({
        RuntimePlatform: { OperatingSystemFamily: 'LINUX' },
        ContainerDefinitions: [{ Name: 'app', Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app@sha256:0123' }],
      }),
      terraform: inTerraform({
        runtime_platform: { operating_system_family: 'LINUX' },
        container_definitions:
          '[{"name": "app", "image": "111122223333.dkr.ecr.eu-west-1.amazonaws.com/app@sha256:0123"}]',
      }),
    },
  ],
});
