import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check, defineConfig, presets, rules } from '../../lib';
import { reporters } from '../../lib/reporters';
import { secretLines, withoutSecrets } from '../../lib/reporters/secret-lines';

const SECRET = 'Sup3rhunter22';
const TEMPLATE = `Resources:
  Db:
    Type: AWS::RDS::DBInstance
    Properties:
      Engine: mysql
      MasterUserPassword: ${SECRET}
      StorageEncrypted: false
  Fn:
    Type: AWS::Lambda::Function
    Properties:
      Environment:
        Variables:
          DB_PASSWORD: "${SECRET}"
          URL: postgres://app:${SECRET}@db/app
      Code:
        ZipFile: |
          const apiKey = "${SECRET}";
  Task:
    Type: AWS::ECS::TaskDefinition
    Properties:
      ContainerDefinitions:
        - Name: shop
          Image: shop
          Command: [start, --password, ${SECRET}]
          Environment:
            - {Name: API_KEY, Value: ${SECRET}}
  Machine:
    Type: AWS::EC2::Instance
    Properties:
      UserData:
        Fn::Base64: |
          #!/bin/bash
          export DB_PASSWORD=${SECRET}
`;

const folder = mkdtempSync(join(tmpdir(), 'secrets-'));
const file = join(folder, 'shop.yaml');
writeFileSync(file, TEMPLATE);
afterAll(() => rmSync(folder, { recursive: true }));
const report = check([{ name: file, content: TEMPLATE }], defineConfig(presets.all));

test.each(Object.keys(reporters) as (keyof typeof reporters)[])('%s tells of secrets, and prints none', (format) => {
  const written = reporters[format](report, { cwd: folder });
  expect(written).not.toContain(SECRET);
  expect(written).toMatch(/rds.instance-password-secret/);
});

test('text shows the line, its secret hidden', () => {
  const written = reporters.text(report, { cwd: folder });
  expect(written).toContain('> 6 |       MasterUserPassword: ****');
  expect(written).toContain('> 13 |           DB_PASSWORD: "****"');
});

test('a secret is found at its own line', () => {
  const lines = [...secretLines(report.findings)].map((line) => Number(line.split(':').at(-1)));
  for (const [index, line] of TEMPLATE.split('\n').entries())
    if (line.includes(`: ${SECRET}`) && !line.includes('{')) expect(lines).toContain(index + 1);
});

test.each([
  [
    [`"Password": "${SECRET}",`, '"Engine": "mysql"'],
    ['"Password": "****",', '"Engine": "mysql"'],
  ],
  [
    [`  password = "${SECRET}"`, '  engine = "mysql"'],
    ['  password = "****"', '  engine = "mysql"'],
  ],
  [
    [`  - ${SECRET}`, '  - start'],
    ['  ****', '  - start'],
  ],
  [
    ['UserData: |', `  export PW=${SECRET}`, 'Other: 1'],
    ['UserData: |', '  ****', 'Other: 1'],
  ],
  [
    ['  user_data = <<EOF', `PW=${SECRET}`, 'EOF', '  ami = "a"'],
    ['  user_data = ****', 'PW=****', 'EOF', '  ami = "a"'],
  ],
  [
    ["new Db(this, 'Db', {", `  password: '${SECRET}',`, '});', "const a = 'b';"],
    ["new Db(this, '****', {", "  password: '****',", '});', "const a = 'b';"],
  ],
])('of %j is shown %j', (lines, shown) => expect(withoutSecrets(lines, (index) => index === 0)).toEqual(shown));

test('rules about secrets are called so that reports know them', () => {
  const judging = Object.keys(rules).filter((id) =>
    /plaintext-secret'|secret-shapes'/.test(readFileSync(join(__dirname, `../../lib/rules/${id}.ts`), 'utf8')),
  );
  expect(judging.filter((id) => !/-(hidden|secret|no-secrets|no-credentials)$/.test(id))).toEqual([]);
  expect(judging.length).toBeGreaterThan(40);
});
