import { defineExamples } from '../../engine/rule';
import { build, project, projectInTerraform, whole, wholeInTerraform } from './example-project';

const REPOSITORY = '111122223333.dkr.ecr.eu-west-1.amazonaws.com/build';
const HASH = '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';

const inImage = (image: unknown) => build({ Environment: { Image: image } }, { environment: { image } });

export default defineExamples({
  fails: [
    { name: 'an image of CodeBuild by its tag', ...inImage('aws/codebuild/standard:7.0') },
    { name: 'a tag of the own registry', ...inImage(`${REPOSITORY}:node22`) },
    { name: 'neither, which is the tag latest', ...inImage(REPOSITORY) },
  ],
  passes: [
    { name: 'a digest', ...inImage(`${REPOSITORY}@sha256:${HASH}`) },
    { name: 'the digest of an image of CodeBuild', ...inImage(`aws/codebuild/standard@sha256:${HASH}`) },
  ],
  unknown: [
    {
      name: 'a tag or a digest, decided at deployment',
      cloudformation: {
        Parameters: { Version: { Type: 'String' } },
        Resources: project(whole({ Environment: { Image: { 'Fn::Sub': `${REPOSITORY}\${Version}` } } })),
      },
      terraform: {
        variable: { release: { type: 'string' } },
        resource: projectInTerraform(wholeInTerraform({ environment: { image: `${REPOSITORY}\${var.release}` } })),
      },
    },
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Image: { Type: 'String' } },
        Resources: project(whole({ Environment: { Image: { Ref: 'Image' } } })),
      },
      terraform: {
        variable: { image: { type: 'string' } },
        resource: projectInTerraform(wholeInTerraform({ environment: { image: '${var.image}' } })),
      },
    },
  ],
});
