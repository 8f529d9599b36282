import { check, defineConfig } from '../../lib';
import { JsonOffsets } from '../../lib/read/json-offsets';
import { readSource } from '../../lib/read/source';
import { HclPositions } from '../../lib/read/terraform/hcl-positions';

/** How many characters each way to read a text looks at. */
const LOOKS: Record<string, (text: string, args: never[], result: never) => number> = {
  charCodeAt: () => 1,
  indexOf: (text, [, from = 0], result) => (result < 0 ? text.length : result) - from + 1,
  slice: (_, __, result: string) => result.length,
  startsWith: (_, [wanted]: string[]) => (wanted as string).length,
};

/** A text that counts how many of its characters are looked at; by ways that are not listed, all of them. */
function counted(text: string): { text: string; looks: () => number } {
  let looks = 0;
  const watched = new Proxy(Object(text) as Record<PropertyKey, unknown>, {
    get(_, key) {
      const value = (text as unknown as Record<PropertyKey, unknown>)[key];
      if (typeof value !== 'function') {
        if (key !== 'length') looks++;
        return value;
      }
      return (...args: never[]) => {
        const result = value.apply(text, args) as never;
        looks += LOOKS[String(key)]?.(text, args, result) ?? text.length;
        return result;
      };
    },
  });
  return { text: watched as unknown as string, looks: () => looks };
}

const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `b${10_000 + at}`);

const FORMATS = {
  HCL: {
    write: (count: number) =>
      names(count)
        .map(
          (name) => `resource "aws_s3_bucket" "${name}" {\n  bucket = "a-${name}"\n  tags = {\n    a = "b"\n  }\n}\n`,
        )
        .join(''),
    read: (text: string) => new HclPositions(text),
    last: { line: 1994, column: 3 },
  },
  JSON: {
    write: (count: number) =>
      JSON.stringify(
        { resource: { aws_s3_bucket: Object.fromEntries(names(count).map((name) => [name, { bucket: name }])) } },
        null,
        1,
      ),
    read: (text: string) => new JsonOffsets(text),
    last: { line: 1001, column: 5 },
  },
};

describe.each(Object.entries(FORMATS))('positions in %s', (_, { write, read, last }) => {
  test('are found without reading the text again for each', () => {
    const looksPerCharacter = (count: number): number => {
      const { text, looks } = counted(write(count));
      const positions = read(text);
      for (const name of names(count)) positions.lineAndColumn(['resource', 'aws_s3_bucket', name, 'bucket']);
      return looks() / text.length;
    };
    expect(looksPerCharacter(1600)).toBeLessThan(looksPerCharacter(100) * 1.1);
  });

  test('are those of the last resource of many, too', () => {
    const name = names(333).at(-1) as string;
    expect(read(write(333)).lineAndColumn(['resource', 'aws_s3_bucket', name, 'bucket'])).toEqual(last);
  });
});

test('the position of a key that YAML repeats is that of the last, which counts', () => {
  const source = readSource('a.yaml', 'Resources:\n  A: 1\n  B: 2\n  A: 3\n');
  expect(source.positionOf(['Resources', 'A'])).toEqual({ file: 'a.yaml', line: 4, column: 3 });
  expect(source.positionOf(['Resources', 'B'])).toEqual({ file: 'a.yaml', line: 3, column: 3 });
});

describe('a finding is at the line that says it', () => {
  const lineOf = (content: string, rule: string): number | undefined =>
    check(
      [{ name: 'template.yaml', content }],
      defineConfig({ name: 'one rule', rules: { [rule]: 'error' } }),
    ).findings.find(({ state }) => state === 'fail')?.source?.line;
  const disks = (properties: string) => `Parameters: {Stage: {Type: String}}
Conditions: {IsProd: !Equals [!Ref Stage, prod]}
Resources:
  Disk:
    Type: AWS::EC2::Volume
    Properties:
${properties}`;

  test.each<[string, string, number]>([
    ['the branch of properties', '      Fn::If: [IsProd, {Encrypted: true},\n        {Encrypted: false}]', 8],
    ['the branch of a value', '      Encrypted: !If\n        - IsProd\n        - true\n        - false', 10],
    ['the last of equal keys', '      Encrypted: true\n      Encrypted: false', 8],
    ['what is merged', '      Tags: &shared\n        Encrypted: false\n      <<: *shared', 8],
  ])('%s', (_, properties, line) => expect(lineOf(disks(properties), 'ec2/volume-encrypted')).toBe(line));

  test('an element behind one that is left out', () => {
    const group = disks('').replace(
      / {2}Disk:[\s\S]*/,
      `  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      SecurityGroupIngress:
        - !If [IsProd, !Ref AWS::NoValue, {IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/8}]
        - {IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0}
`,
    );
    expect(lineOf(group, 'ec2/group-no-world-ssh')).toBe(9);
  });

  test('what loops make, one within the other', () => {
    const loops = `Transform: AWS::LanguageExtensions
Resources:
  Fn::ForEach::Outer:
    - A
    - [X, Y]
    - Fn::ForEach::Inner:
        - B
        - ['1', '2']
        - Disk\${A}\${B}:
            Type: AWS::EC2::Volume
            Properties:
              Encrypted: false
`;
    expect(lineOf(loops, 'ec2/volume-encrypted')).toBe(12);
  });
});
