import { defineExamples } from '../../engine/rule';

const inCloudFormation = (own: object = {}) => ({
  It: { Type: 'AWS::EC2::Instance', Properties: { ImageId: 'ami-0123', ...own } },
});

const inTerraform = (own: object = {}) => ({
  aws_instance: { it: { ami: 'ami-0123', instance_type: 't3.micro', ...own } },
});

export default defineExamples({
  fails: [
    {
      name: 'two',
      cloudformation: inCloudFormation({
        NetworkInterfaces: [
          { DeviceIndex: '0', NetworkInterfaceId: 'eni-1' },
          { DeviceIndex: '1', NetworkInterfaceId: 'eni-2' },
        ],
      }),
      terraform: inTerraform({
        network_interface: [
          { device_index: 0, network_interface_id: 'eni-1' },
          { device_index: 1, network_interface_id: 'eni-2' },
        ],
      }),
    },
  ],
  passes: [
    {
      name: 'one',
      cloudformation: inCloudFormation({ NetworkInterfaces: [{ DeviceIndex: '0', NetworkInterfaceId: 'eni-1' }] }),
      terraform: inTerraform({ network_interface: [{ device_index: 0, network_interface_id: 'eni-1' }] }),
    },
    { name: 'nothing said', cloudformation: inCloudFormation(), terraform: inTerraform() },
  ],
  unknown: [
    {
      name: 'decided at deployment',
      cloudformation: {
        Parameters: { Choice: { Type: 'String' } },
        Resources: inCloudFormation({ NetworkInterfaces: { Ref: 'Choice' } }),
      },
    },
  ],
});
