import { defineResource, fact } from '../../engine/rule';

/** An OpsWorks stack. */
export const stack = defineResource({
  cloudformation: 'AWS::OpsWorks::Stack',
  terraform: 'aws_opsworks_stack',
  facts: {
    cookbooksPassword: fact<string>('CustomCookbooksSource.Password', 'custom_cookbooks_source.password'),
    databases: fact<unknown[]>('RdsDbInstances', undefined),
  },
});
