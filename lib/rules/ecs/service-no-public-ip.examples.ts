import { defineExamples } from '../../engine/rule';
import { service, serviceInTerraform } from './example-service';

export default defineExamples({
  fails: [
    {
      name: 'public addresses',
      cloudformation: service({
        NetworkConfiguration: { AwsvpcConfiguration: { AssignPublicIp: 'ENABLED', Subnets: ['subnet-1'] } },
      }),
      terraform: serviceInTerraform({ network_configuration: { assign_public_ip: true, subnets: ['subnet-1'] } }),
    },
  ],
  passes: [
    {
      name: 'addresses left out',
      cloudformation: service(),
      terraform: serviceInTerraform(),
    },
    {
      name: 'private addresses',
      cloudformation: service({
        NetworkConfiguration: { AwsvpcConfiguration: { AssignPublicIp: 'DISABLED', Subnets: ['subnet-1'] } },
      }),
      terraform: serviceInTerraform({ network_configuration: [{ assign_public_ip: false, subnets: ['subnet-1'] }] }),
    },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Public: { Type: 'String' } },
        Resources: service({
          NetworkConfiguration: { AwsvpcConfiguration: { AssignPublicIp: { Ref: 'Public' }, Subnets: ['subnet-1'] } },
        }),
      },
      terraform: {
        variable: { public: { type: 'string' } },
        resource: serviceInTerraform({
          network_configuration: { assign_public_ip: '${var.public}', subnets: ['subnet-1'] },
        }),
      },
    },
  ],
});
