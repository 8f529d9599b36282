import { defineExamples } from '../../engine/rule';
import { instance, instanceInTerraform } from './example-instance';

export default defineExamples({
  fails: [
    {
      name: 'an expired authority',
      cloudformation: instance({ Engine: 'postgres', CACertificateIdentifier: 'rds-ca-2019' }),
      terraform: instanceInTerraform({ engine: 'postgres', ca_cert_identifier: 'rds-ca-2019' }),
    },
  ],
  passes: [
    {
      name: 'a current authority',
      cloudformation: instance({ Engine: 'postgres', CACertificateIdentifier: 'rds-ca-rsa2048-g1' }),
      terraform: instanceInTerraform({ engine: 'postgres', ca_cert_identifier: 'rds-ca-rsa2048-g1' }),
    },
    {
      name: 'the default',
      cloudformation: instance({ Engine: 'postgres' }),
      terraform: instanceInTerraform({ engine: 'postgres' }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Authority: { Type: 'String' } },
        Resources: instance({ Engine: 'postgres', CACertificateIdentifier: { Ref: 'Authority' } }),
      },
      terraform: {
        variable: { authority: { type: 'string' } },
        resource: instanceInTerraform({ engine: 'postgres', ca_cert_identifier: '${var.authority}' }),
      },
    },
  ],
});
