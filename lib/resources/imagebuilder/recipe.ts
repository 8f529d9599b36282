import { defineResource, fact } from '../../engine/rule';

/** What Image Builder builds. */
export const recipe = defineResource({
  cloudformation: 'AWS::ImageBuilder::ImageRecipe',
  terraform: 'aws_imagebuilder_image_recipe',
  facts: {
    devices: fact<unknown[]>('BlockDeviceMappings', 'block_device_mapping'),
  },
});
