import { defineExamples } from '../../engine/rule';

export default defineExamples({
  only: { dialect: 'terraform', because: 'CloudFormation always makes the new one first.' },
  fails: [
    {
      name: 'nothing said',
      terraform: { aws_api_gateway_rest_api: { main: { name: 'orders' } } },
    },
    {
      name: 'turned off',
      terraform: { aws_api_gateway_rest_api: { main: { name: 'api', lifecycle: { create_before_destroy: false } } } },
    },
  ],
  passes: [
    {
      name: 'replaced first',
      terraform: { aws_api_gateway_rest_api: { main: { name: 'api', lifecycle: { create_before_destroy: true } } } },
    },
  ],
});
