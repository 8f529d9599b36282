import { defineExamples } from '../../engine/rule';
import { build, project, projectInTerraform, whole, wholeInTerraform } from './example-project';

const REPOSITORY = '111122223333.dkr.ecr.eu-west-1.amazonaws.com/build';
const HASH = '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';

/** A project in an image whose name deployment completes: `${Repository}` and `${Version}`, or variables of these names. */
const completed = (image: string) => ({
  cloudformation: {
    Parameters: { Repository: { Type: 'String' }, Version: { Type: 'String' } },
    Resources: project(whole({ Environment: { Image: { 'Fn::Sub': image } } })),
  },
  terraform: {
    variable: { repository: { type: 'string' }, release: { type: 'string' } },
    resource: projectInTerraform(
      wholeInTerraform({
        environment: {
          image: image.replace('${Repository}', '${var.repository}').replace('${Version}', '${var.release}'),
        },
      }),
    ),
  },
});

const inImage = (image: unknown) => build({ Environment: { Image: image } }, { environment: { image } });

export default defineExamples({
  fails: [
    { name: 'an image of CodeBuild by its tag', ...inImage('aws/codebuild/standard:7.0') },
    { name: 'a tag of the own registry', ...inImage(`${REPOSITORY}:node22`) },
    { name: 'neither, which is the tag latest', ...inImage(REPOSITORY) },
    { name: 'a tag, whatever the repository is', ...completed('${Repository}:latest') },
    { name: 'a tag of figures, whatever the repository is', ...completed('${Repository}:22') },
    { name: 'neither, whatever the registry is', ...completed('${Repository}/build') },
    { name: 'a variant of whatever version', ...completed(`${REPOSITORY}:\${Version}-alpine`) },
    {
      name: 'a tag in the registry of the account',
      cloudformation: project(
        whole({
          Environment: { Image: { 'Fn::Sub': '${AWS::AccountId}.dkr.ecr.${AWS::Region}.amazonaws.com/scan:latest' } },
        }),
      ),
      terraform: {
        data: { aws_caller_identity: { current: {} } },
        resource: projectInTerraform(
          wholeInTerraform({
            environment: {
              image: '${data.aws_caller_identity.current.account_id}.dkr.ecr.eu-west-1.amazonaws.com/scan:latest',
            },
          }),
        ),
      },
    },
  ],
  passes: [
    { name: 'a digest', ...inImage(`${REPOSITORY}@sha256:${HASH}`) },
    { name: 'the digest of an image of CodeBuild', ...inImage(`aws/codebuild/standard@sha256:${HASH}`) },
    { name: 'a digest, whatever the repository is', ...completed(`\${Repository}@sha256:${HASH}`) },
    { name: 'whatever digest', ...completed(`${REPOSITORY}@sha256:\${Version}`) },
  ],
  unknown: [
    { name: 'a tag or a digest, decided at deployment', ...completed(`${REPOSITORY}\${Version}`) },
    { name: 'a tag, decided at deployment', ...completed(`${REPOSITORY}:\${Version}`) },
    { name: 'a digest, if the repository ends in what comes before one', ...completed(`\${Repository}:${HASH}`) },
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
