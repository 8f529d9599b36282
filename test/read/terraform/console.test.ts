import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { isPartlyUnknown, type Value } from '../../../lib/engine/value';
import { explore } from '../../../lib/engine/world';
import { readInputs } from '../../../lib/read/inputs';
import { expression, VARIABLES } from './expressions';

const EXPRESSIONS = `
1 + 2 * 3
10 / 4
-7 % 3
1 == "1"
null == ""
!false && true
"5" + 1
true ? 1 : "a"
var.on ? "yes" : "no"
var.shape
var.shape.b
var.map["k"]
var.list.0
"a\${var.n}b\${var.on}"
"\${var.n}"
"$\${x} %%{y}"
"tab\\tnew\\nquote\\" back\\\\ \\u00e9"
"%{ if var.on }yes%{ else }no%{ endif }!"
"%{ for i, x in var.list ~} \${i}\${x} %{ endfor ~} z"
"  \${~ "x" ~}  y"
{a = 1, "b" = 2, (var.s) = 3}
{a : 1, b : [1, 2]}
[for i, x in var.list : "\${i}-\${x}"]
[for x in var.list : x if x != "a"]
{for k, v in var.map : v => k}
{for x in ["a", "b", "a"] : x => 1...}
{for x in ["a", "a"] : x => 1}
[for k, v in {b = 1, a = 2} : k]
[for k, v in var.set : "\${k}\${v}"]
var.nested[*].name
var.nested.*.name
var.nested[*].tags[0]
var.s[*]
var.none[*]
{a = 1}.b
jsonencode({b = 1, a = [true, null, "x<y>&z"]})
jsondecode("{\\"a\\": [1, 2.5, \\"x\\"]}")
jsondecode("{bad")
join("-", ["a"], ["b", "c"])
join(",", [1, true])
join(",", var.set)
split(",", "a,b,,c")
split(",", "")
concat(["a"], [1, 2], [])
merge({a = 1, b = 2}, {b = 3}, null)
format("%s-%d-%%", "a", 5)
format("%03d", 7)
format("%v %v", [1, 2], {a = "b"})
format("%s", [1])
format("a", "b")
title("hello world-foo_bar it's")
replace("a.b.c", ".", "-")
replace("hello", "/l+/", "L")
replace("aaa", "a", "$&")
trimspace("  x \\n")
toset(["b", "a", "b"])
toset([1, "a"])
tolist(["a", 1])
tolist([{a = 1}, {a = "x"}])
tostring(null)
tonumber("1.5")
tonumber("abc")
tobool("true")
tobool(1)
coalesce("", null, "x")
coalesce(null, 1, "a")
coalesce("", null)
coalescelist([], ["a"])
compact(["a", "", null, "b"])
flatten([["a", ["b"]], "c", []])
distinct(["a", "b", "a"])
lookup({a = 1}, "b", 2)
lookup({a = 1}, "b")
element(["a", "b"], 3)
element([], 0)
length("hello")
length({a = 1})
keys({b = 1, a = 2})
values({b = 1, a = 2})
contains(["a", "b"], "a")
contains(["1"], 1)
try(var.shape.zzz, "fallback")
try(tonumber("x"), 5)
can(tonumber("x"))
can(var.shape.a)
base64encode("héllo")
base64decode("!!")
cidrsubnet("10.0.0.0/16", 8, 2)
cidrsubnet("10.0.0.0/16", 4, 16)
cidrsubnet("fd00::/48", 16, 1)
cidrsubnet("10.1.2.3/16", 8, 1)
cidrhost("10.0.0.0/8", 5)
range(1, 4)
range(0, 10, 3)
range(5, 0, -2)
zipmap(["a", "b"], [1, 2])
one([])
one(["a"])
one([1, 2])
startswith("hello", "he")
endswith("hello", "lo")
substr("hello", -3, 2)
substr("hello", 1, -1)
sort(["b", "a", "C"])
slice(["a", "b", "c"], 1, 2)
0.1 + 0.2
1 / 3
100000000000000000000
[1] == [2]
tolist([]) == []
[1, 2][5]
[for x in [1, 2] : {v = x}][*].v
max([1, 2]...)
[for i, x in true ? [["b"], ["a"]] : toset([["c"]]) : "\${jsonencode(i)}\${jsonencode(x)}"]
[for i, x in var.on ? ["b", "a"] : toset(["c"]) : "\${i}\${x}"]
[for x in toset([["b"], ["a"]]) : x[0]]
{for x in toset([["b"], ["a"]]) : x[0] => x}
[for i, x in true ? [1, 2] : (false ? ["x"] : toset(["y"])) : i]
`
  .trim()
  .split('\n');

const terraform = spawnSync('terraform', ['version'], { encoding: 'utf8' }).status === 0;

/** Text, numbers and truth values convert into one another without notice: they are compared as text. */
const plain = (value: unknown): unknown => {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, plain(item)]),
  );
};

/** What `terraform console` makes of expressions: a value, or undefined where it refuses. */
function console_(directory: string, expressions: readonly string[]): ({ value: unknown } | undefined)[] {
  const all = expressions.map((it) => `try({ value = (${it}) }, null)`).join(', ');
  try {
    const out = execFileSync('terraform', ['console'], {
      cwd: directory,
      input: `base64encode(jsonencode([${all}]))\n`,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const encoded = /^"([A-Za-z0-9+/=]*)"/.exec(out.trim())?.[1];
    if (encoded !== undefined)
      return (JSON.parse(Buffer.from(encoded, 'base64').toString('utf8')) as ({ value: unknown } | null)[]).map(
        (it) => it ?? undefined,
      );
  } catch {
    // One of them spoils all: halves are tried.
  }
  if (expressions.length === 1) return [undefined];
  const middle = expressions.length >> 1;
  return [...console_(directory, expressions.slice(0, middle)), ...console_(directory, expressions.slice(middle))];
}

const [template] = readInputs([{ name: 'main.tf.json', content: { variable: VARIABLES, resource: {} } }]);

/** Our value where it is known and the same in every world. */
const ours = (text: string): { value: Value } | undefined => {
  const { results } = explore((world) => template!.evaluate(`\${${text}}`, world) as Value);
  const [only] = results;
  return results.length === 1 && only && !isPartlyUnknown(only.result) ? { value: only.result } : undefined;
};

const compared = () => {
  const directory = mkdtempSync(join(tmpdir(), 'bulwark-console-'));
  writeFileSync(join(directory, 'main.tf.json'), JSON.stringify({ variable: VARIABLES }));
  afterAll(() => rmSync(directory, { recursive: true }));
  const compare = (expressions: readonly string[]): number => {
    const theirs = console_(directory, expressions);
    const different: object[] = [];
    let agreed = 0;
    for (const [at, text] of expressions.entries()) {
      const [mine, his] = [ours(text), theirs[at]];
      if (!mine || !his) continue;
      if (JSON.stringify(plain(mine.value)) === JSON.stringify(plain(his.value))) agreed++;
      else different.push({ text, ours: mine.value, theirs: his.value });
    }
    expect(different).toEqual([]);
    return agreed;
  };

  test('a list of expressions: the same value, or ours is unknown', () => {
    expect(compare(EXPRESSIONS)).toBeGreaterThan(75);
  });

  test('what Terraform refuses is never known to us', () => {
    const theirs = console_(directory, EXPRESSIONS);
    expect(EXPRESSIONS.filter((text, at) => !theirs[at] && ours(text))).toEqual([]);
  });

  test('random expressions: never another known value', () => {
    const sample = fc.sample(expression, { numRuns: 600, seed: 20_260_101 }).filter((text) => text.length < 400);
    const chunks = Array.from({ length: Math.ceil(sample.length / 40) }, (_, at) =>
      sample.slice(at * 40, at * 40 + 40),
    );
    expect(chunks.map(compare).reduce((sum, agreed) => sum + agreed, 0)).toBeGreaterThan(60);
  });
};

test('most of the list is known before deployment', () => {
  expect(EXPRESSIONS.filter(ours).length).toBeGreaterThan(75);
});

if (terraform) describe('compared with terraform console', compared);
else process.stderr.write('no terraform on the PATH: our evaluator was not compared with it\n');
