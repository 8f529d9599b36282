import { project } from './spawn';

const exposed =
  'resource "aws_db_instance" "orders" {\n  engine              = "postgres"\n  publicly_accessible = var.open\n}\n';
const variable = 'variable "open" {\n  type = bool\n}\n';

test('HCL where the command is run is judged without a path, by file and line', () => {
  const { code, out } = project({
    'main.tf': exposed,
    'variables.tf': variable,
    'terraform.tfvars': 'open = true\n',
  }).bulwark('check');
  expect(code).toBe(1);
  expect(out).toContain('rds/instance-not-public');
  expect(out).toMatch(/main\.tf:3:3 · publicly_accessible\n.*\n +> 3 \| +publicly_accessible = var\.open/);
});

test('a file of variables that is named decides', () => {
  const { bulwark } = project({
    'main.tf': exposed,
    'variables.tf': variable,
    'on.tfvars': 'open = true\n',
    'off.tfvars': 'open = false\n',
  });
  expect(bulwark('check', '.', 'on.tfvars').out).toContain('rds/instance-not-public');
  expect(bulwark('check', '.', 'off.tfvars').out).not.toContain('rds/instance-not-public');
});

test('broken HCL is said with its line, and does not hide the rest', () => {
  const { code, out } = project({ 'a/main.tf': 'resource "aws_x" {', 'b/main.tf': `${exposed}${variable}` }).bulwark(
    'check',
    '.',
    '-f',
    'json',
  );
  const { failures, checked } = JSON.parse(out);
  expect({ code, resources: checked.resources }).toEqual({ code: 2, resources: 1 });
  expect(failures).toEqual([
    { template: 'a', message: expect.stringMatching(/^a\/main\.tf:1:\d+: this is no valid HCL/) },
  ]);
});

test('broken HCL alone could not be judged', () => {
  const { code, err } = project({ 'main.tf': 'resource "aws_x" {' }).bulwark('check');
  expect(code).toBe(2);
  expect(err).toMatch(/^bulwark: main\.tf:1:\d+: this is no valid HCL/);
  expect(err.trim().split('\n')).toHaveLength(1);
});
