import { defineResource, fact } from '../../engine/rule';

/** Where Image Builder sends images. */
export const distribution = defineResource({
  cloudformation: 'AWS::ImageBuilder::DistributionConfiguration',
  terraform: 'aws_imagebuilder_distribution_configuration',
  facts: {
    distributions: fact<unknown[]>('Distributions', 'distribution'),
  },
});
