import { defineExamples } from '../../engine/rule';

export default defineExamples({
  only: { dialect: 'terraform', because: 'CloudFormation always makes the new one first.' },
  fails: [
    {
      name: 'nothing said',
      terraform: { aws_api_gateway_deployment: { main: { rest_api_id: 'api' } } },
    },
    {
      name: 'turned off',
      terraform: {
        aws_api_gateway_deployment: {
          main: { rest_api_id: 'a1b2c3d4e5', lifecycle: { create_before_destroy: false } },
        },
      },
    },
  ],
  passes: [
    {
      name: 'replaced first',
      terraform: {
        aws_api_gateway_deployment: { main: { rest_api_id: 'a1b2c3d4e5', lifecycle: { create_before_destroy: true } } },
      },
    },
  ],
});
