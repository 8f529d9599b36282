import { defineExamples } from '../../engine/rule';
import { task } from './example-task-definition';

const dropping = (...names: string[]) => ({ LinuxParameters: { Capabilities: { Drop: names } } });

export default defineExamples({
  fails: [
    { name: 'nothing said', ...task() },
    { name: 'one of them dropped', ...task(dropping('NET_RAW')) },
  ],
  passes: [{ name: 'all dropped', ...task(dropping('ALL')) }],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Dropped: { Type: 'String' } },
        Resources: {
          Api: {
            Type: 'AWS::ECS::TaskDefinition',
            Properties: {
              ContainerDefinitions: [
                { Name: 'api', LinuxParameters: { Capabilities: { Drop: [{ Ref: 'Dropped' }] } } },
              ],
            },
          },
        },
      },
    },
  ],
  notApplicable: [
    {
      name: 'on Windows, which has none',
      ...task(
        {},
        {
          properties: { RuntimePlatform: { OperatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' } },
          arguments: { runtime_platform: { operating_system_family: 'WINDOWS_SERVER_2022_CORE' } },
        },
      ),
    },
  ],
});
