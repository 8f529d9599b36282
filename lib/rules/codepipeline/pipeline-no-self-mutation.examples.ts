import { defineExamples } from '../../engine/rule';
import { building, deploying, release, releaseInTerraform, releaseOf, source } from './example-pipeline';

const named = (commands: readonly string[]) =>
  releaseOf({ build: commands }, (of) => [source, ['Update', { Update: building(of('build')) }]]);

/** A pipeline of the CDK, in the stack Release. */
const ofStack = (commands: readonly string[]) => {
  const { Release, ...others } = named(commands).cloudformation as Record<string, object>;
  return { Release: { ...Release, Metadata: { 'aws:cdk:path': 'Release/Pipeline/Resource' } }, ...others };
};

export default defineExamples({
  fails: [
    {
      name: 'a command that updates it',
      ...named(['aws codepipeline update-pipeline --cli-input-json file://pipeline.json']),
    },
    {
      name: 'its own stack',
      cloudformation: release([
        source,
        ['Update', { Update: deploying('x', { configuration: { StackName: { Ref: 'AWS::StackName' } } }) }],
      ]),
    },
    {
      name: 'the mutation of CDK Pipelines',
      cloudformation: ofStack([
        'npm install -g aws-cdk@2',
        'cdk -a . deploy Release --require-approval=never --verbose',
      ]),
    },
  ],
  passes: [
    {
      name: 'another stack',
      cloudformation: release([source, ['Deploy', { Deploy: deploying('orders') }]]),
      terraform: releaseInTerraform([source, ['Deploy', { Deploy: deploying('orders') }]]),
    },
    { name: 'another stack of the CDK', cloudformation: ofStack(['npx cdk deploy Orders']) },
  ],
  unknown: [
    { name: 'all stacks of the CDK', cloudformation: ofStack(['npx cdk deploy --all --require-approval=never']) },
    { name: 'a configuration of Terraform', terraform: named(['terraform apply -auto-approve']).terraform },
  ],
});
