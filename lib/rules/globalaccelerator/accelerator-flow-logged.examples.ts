import { defineExamples } from '../../engine/rule';

export default defineExamples({
  only: { dialect: 'terraform', because: 'CloudFormation cannot turn flow logs of accelerators on.' },
  fails: [
    {
      name: 'nothing said',
      terraform: { aws_globalaccelerator_accelerator: { main: { name: 'web' } } },
    },
    {
      name: 'turned off',
      terraform: {
        aws_globalaccelerator_accelerator: { main: { name: 'shop', attributes: { flow_logs_enabled: false } } },
      },
    },
  ],
  passes: [
    {
      name: 'turned on',
      terraform: {
        aws_globalaccelerator_accelerator: { main: { name: 'shop', attributes: { flow_logs_enabled: true } } },
      },
    },
  ],
});
