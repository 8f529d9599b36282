import { defineRule } from '../../engine/rule';
import { isPinned } from '../../resources/ecs/image';
import { property, taskDefinition } from '../../resources/ecs/task-definition';

export default defineRule({
  title: 'ECS containers name their image by its digest',
  problem: 'A container of this task names its image by a tag.',
  why: 'Whoever may push to the repository can put another image under the tag, which then runs in place of the one that was tested.',
  fix: {
    how: 'Name the image by its digest: repository@sha256:….',
    cdk: "image: ContainerImage.fromRegistry('public.ecr.aws/nginx/nginx@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef')",
    properties: {
      ContainerDefinitions: [{ Name: 'api', Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123' }],
    },
    arguments: {
      container_definitions: '[{"name":"api","image":"111122223333.dkr.ecr.eu-west-1.amazonaws.com/api@sha256:0123"}]',
    },
  },
  severity: 'low',
  preset: 'strict',
  controls: {},
  resource: taskDefinition,
  check: (it) =>
    it.containers.every((container) => property<string>(container, 'Image').holds((name) => isPinned(String(name)))),
});
