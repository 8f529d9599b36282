import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';

/** The value of an option of an environment, by its namespace and name; the last setting of it wins. */
const option = (it: Reading, namespace: string, name: string): Fact<string> => {
  const [namespaceKey, nameKey, value] = it.either(
    ['Namespace', 'OptionName', 'Value'],
    ['namespace', 'name', 'value'],
  );
  const settings = it.fact('OptionSettings', 'setting');
  if (settings.isUnknown) return settings as Fact<string>;
  const found = settings
    .items()
    .filter((setting) => setting.get(namespaceKey).value === namespace)
    .filter((setting) => setting.get(nameKey).value === name)
    .at(-1);
  return found ? found.get<string>(value) : new Fact<string>(settings, undefined);
};

const both = (namespace: string, name: string) => {
  const read = (it: Reading) => option(it, namespace, name);
  return fact<string>(read, read);
};

/** An Elastic Beanstalk environment. */
export const environment = defineResource({
  cloudformation: 'AWS::ElasticBeanstalk::Environment',
  terraform: 'aws_elastic_beanstalk_environment',
  facts: {
    healthReporting: both('aws:elasticbeanstalk:healthreporting:system', 'SystemType'),
    managedActions: both('aws:elasticbeanstalk:managedactions', 'ManagedActionsEnabled'),
    logsToS3: both('aws:elasticbeanstalk:hostmanager', 'LogPublicationControl'),
    logsToCloudWatch: both('aws:elasticbeanstalk:cloudwatch:logs', 'StreamLogs'),
    vpc: both('aws:ec2:vpc', 'VPCId'),
    publicAddresses: both('aws:ec2:vpc', 'AssociatePublicIpAddress'),
  },
});
