import { Fact } from '../../engine/fact';
import type { Reading } from '../../engine/reading';
import { defineResource, fact } from '../../engine/rule';

const named =
  (name: string) =>
  (it: Reading): Fact<string> => {
    const parameters = it.fact('parameter');
    const found = parameters.items().find((parameter) => parameter.get('name').text === name);
    return found
      ? found.get<string>('value')
      : new Fact<string>(parameters, parameters.isUnknown ? parameters.value : undefined);
  };

/** The settings of DocumentDB’s engine. */
export const parameterGroup = defineResource({
  cloudformation: 'AWS::DocDB::DBClusterParameterGroup',
  terraform: 'aws_docdb_cluster_parameter_group',
  facts: {
    tls: fact<string>('Parameters.tls', named('tls')),
    audit: fact<string>('Parameters.audit_logs', named('audit_logs')),
  },
});
