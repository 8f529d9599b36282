import { Fact } from '../../engine/fact';
import { defineResource, fact } from '../../engine/rule';

/** An OpsWorks stack. */
export const stack = defineResource({
  cloudformation: 'AWS::OpsWorks::Stack',
  terraform: 'aws_opsworks_stack',
  facts: {
    cookbooksPassword: fact<string>('CustomCookbooksSource.Password', 'custom_cookbooks_source.password'),
    databasePasswords: fact<unknown[]>((it) => {
      const databases = it.fact('RdsDbInstances');
      return new Fact(
        databases.at,
        databases.isUnknown ? databases.value : databases.items().map((one) => one.get('DbPassword').value),
      );
    }, undefined),
  },
});
