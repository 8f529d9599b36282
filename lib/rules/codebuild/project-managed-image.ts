import { defineRule } from '../../engine/rule';
import { hasHole } from '../../engine/value';
import { project } from '../../resources/codebuild/project';

export default defineRule({
  title: 'CodeBuild projects build in an image that AWS maintains, or in one of the own registry',
  problem: 'This project builds in an image from a foreign registry.',
  why: 'Whoever controls that image controls every build, with the role of the project.',
  fix: {
    how: 'Use an image of CodeBuild, or one that you keep in ECR.',
    cdk: 'environment: { buildImage: LinuxBuildImage.STANDARD_7_0 }',
    properties: { Environment: { Image: 'aws/codebuild/standard:7.0' } },
    arguments: { environment: { image: 'aws/codebuild/standard:7.0' } },
  },
  severity: 'medium',
  preset: 'strict',
  controls: {},
  sameAs: {
    'cdk-nag': ['CodeBuildProjectManagedImages'],
  },
  resource: project,
  check: (it) => {
    if (OWN.test(it.image.text ?? '')) return it.image.pass();
    return it.image.holds((image) => MANAGED.test(String(image)) || (hasHole(String(image)) ? undefined : false));
  },
});

/** A registry of ECR, whatever its account and region, or a repository by the attribute that only one of ECR has. */
const OWN = /^[^/]*\.dkr\.ecr\.|^\$\{[^}]*\.(RepositoryUri|repository_url)\}/;

const MANAGED = /^(public\.ecr\.aws\/|aws\/)codebuild\//i;
