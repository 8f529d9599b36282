import { defineRule } from '../../engine/rule';
import { project } from '../../resources/codebuild/project';
import { isPinned } from '../../resources/ecs/image';

export default defineRule({
  title: 'CodeBuild projects name their image by its digest',
  problem: 'This project names its image by a tag.',
  why: 'Whoever may move the tag decides what every build runs in, with the role of the project; a digest is one image for good.',
  fix: {
    how: 'Name the image by its digest: repository@sha256:….',
    cdk: "environment: { buildImage: LinuxBuildImage.fromCodeBuildImageId('aws/codebuild/standard@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef') }",
    properties: {
      Environment: {
        Image:
          '111122223333.dkr.ecr.eu-west-1.amazonaws.com/build@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
      },
    },
    arguments: {
      environment: {
        image:
          '111122223333.dkr.ecr.eu-west-1.amazonaws.com/build@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef',
        image_pull_credentials_type: 'SERVICE_ROLE',
      },
    },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {},
  resource: project,
  check: ({ image }) => image.holds((name) => isPinned(String(name))),
});
