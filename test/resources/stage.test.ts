import { check, defineConfig } from '../../lib';

const findings = (stage_name?: string) =>
  check(
    [
      {
        name: 'main.tf.json',
        content: { resource: { aws_api_gateway_deployment: { main: { rest_api_id: 'a', stage_name } } } },
      },
    ],
    defineConfig({ name: 'stages', rules: { 'apigateway/stage-access-logged': 'on' } }),
  ).findings.map(({ resource, state }) => `${resource} ${state}`);

test('a deployment of the Terraform provider before version 6 makes the stage that it names', () => {
  expect(findings('prod')).toEqual(['aws_api_gateway_deployment.main fail']);
  expect(findings('')).toEqual([]);
  expect(findings()).toEqual([]);
});
