import { defineRule } from '../../engine/rule';
import { hasHole } from '../../engine/value';
import { project } from '../../resources/codebuild/project';

/** An image of CodeBuild, or of a repository that is named or made beside it. */
const OWN =
  /^aws\/codebuild\/|^[^/]*\.dkr\.ecr\.|^public\.ecr\.aws\/codebuild\/|^\$\{(aws_ecr_repository\.[^}]*\.repository_url|[^}]*\.RepositoryUri)\}/i;

export default defineRule({
  title: 'CodeBuild projects build in an image that AWS maintains, or in one of the own registry',
  problem: 'This project builds in an image from a foreign registry.',
  why: 'Whoever controls that image controls every build, with the role of the project.',
  fix: {
    how: 'Use an image of CodeBuild, or one that you keep in ECR.',
    cdk: 'environment: { buildImage: LinuxBuildImage.STANDARD_7_0 }',
    properties: { Environment: { Image: 'aws/codebuild/standard:7.0' } },
    arguments: { environment: { image: 'aws/codebuild/standard:7.0' } },
    placeholders: true,
  },
  severity: 'medium',
  preset: 'strict',
  controls: { 'owasp-cicd': ['CICD-SEC-3'] },
  sameAs: {
    'cdk-nag': ['CodeBuildProjectManagedImages'],
  },
  resource: project,
  check: (it) =>
    it.image.holds((image) => {
      const name = String(image);
      return OWN.test(name) || (hasHole(name) ? undefined : false);
    }),
});
