import { cloudFormation, terraform } from '../reach/small-vpc';
import { project } from './spawn';

const description = {
  address: true,
  routes: [{ block: '0.0.0.0/0', to: 'gateway' as const }],
  front: [{ ports: [22, 22] as const, of: { block: '0.0.0.0/0' } }],
};
const { bulwark } = project({
  'stack.json': cloudFormation(description),
  'main.tf.json': terraform(description),
  'broken.json': '{ "Resources": { ',
});

test('answers yes, with each thing on the way', () => {
  const { code, out } = bulwark('reach', 'internet', 'Front:22', 'stack.json');
  expect(code).toBe(0);
  expect(out.trimEnd().split('\n')).toEqual([
    'internet → Front:22: yes',
    '  Front has a public address',
    '  Table routes the internet to an internet gateway',
    '  FrontGroup lets port 22 in from the internet',
  ]);
});

test('answers no, with what stops it, as data, in Terraform', () => {
  const { code, out } = bulwark('reach', 'internet', 'aws_instance.front:443', 'main.tf.json', '--format', 'json');
  expect(code).toBe(0);
  const { path, ...answer } = JSON.parse(out);
  expect(answer).toEqual({ from: 'internet', to: 'aws_instance.front', port: 443, protocol: 'tcp', answer: 'no' });
  expect(path.at(-1)).toEqual({
    resource: 'aws_security_group.front',
    why: 'does not let port 443 in from the internet',
  });
});

test.each([
  [['internet', 'Frond', 'stack.json'], /there is no 'Frond' in the network; did you mean 'Front'\?/],
  [['internet', 'Vpc', 'stack.json'], /Vpc is of type AWS::EC2::VPC, which has no network interface/],
  [['internet', 'Front:ssh', 'stack.json'], /'ssh' in 'Front:ssh' is no port; give a number from 1 to 65535/],
  [['internet', 'Front:70000', 'stack.json'], /'70000' .* is no port/],
  [['internet', 'Front:53/icmp', 'stack.json'], /'icmp' .* give tcp or udp/],
  [['internet', 'internet', 'stack.json'], /the internet is at both ends/],
  [['internet', 'Front', 'nowhere.json'], /there is no 'nowhere.json'/],
  [['internet', 'Front', 'broken.json'], /broken.json/],
  [['internet', 'Front'], /there is no cdk.out here/],
])('refuses %j in one line', (args, message) => {
  const { code, out, err } = bulwark('reach', ...args);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(message);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});
