import type { Fact } from '../../engine/fact';
import { defineResource, defineRule, fact } from '../../engine/rule';
import { all, when } from '../../engine/verdict';

const modeOf = (container: Fact<object>): Fact<string> =>
  container
    .get<string>('ImageConfig.RepositoryAccessMode')
    .orElse(() => container.get('image_config.repository_access_mode'));

/** A model, by the containers that it runs in. */
const modelImages = defineResource({
  cloudformation: 'AWS::SageMaker::Model',
  terraform: 'aws_sagemaker_model',
  facts: {
    primary: fact<object>('PrimaryContainer', 'primary_container'),
    containers: fact<object[]>('Containers', 'container'),
  },
});

export default defineRule({
  title: 'Models take their images from a registry in a VPC',
  problem: 'Images of this model are pulled over the network of SageMaker.',
  why: 'Whoever may change the model can have it run any image that is public.',
  fix: {
    how: 'Keep images in a registry that the VPC reaches, and set the access mode to Vpc.',
    properties: {
      PrimaryContainer: {
        Image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/model@sha256:0123',
        ImageConfig: { RepositoryAccessMode: 'Vpc' },
      },
    },
    arguments: {
      primary_container: {
        image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/model@sha256:0123',
        image_config: { repository_access_mode: 'Vpc' },
      },
    },
    placeholders: true,
  },
  severity: 'low',
  preset: 'optional',
  controls: { 'security-hub': ['SageMaker.16', 'SageMaker.19'] },
  sameAs: {},
  resource: modelImages,
  check: ({ primary, containers }) =>
    all(
      when(primary.isSet(), () => modeOf(primary).is('Vpc')),
      when(containers.isSet(), () => containers.every<object>((one) => modeOf(one).is('Vpc'))),
    ),
});
