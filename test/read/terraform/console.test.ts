import fc from 'fast-check';
import { isPartlyUnknown, type Value } from '../../../lib/engine/value';
import { explore } from '../../../lib/engine/world';
import { readInputs } from '../../../lib/read/inputs';
import { expression, VARIABLES } from './expressions';
import { comparedWithTerraform, plain } from './terraform-console';

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

const [template] = readInputs([{ name: 'main.tf.json', content: { variable: VARIABLES, resource: {} } }]);

/** Our value where it is known and the same in every world. */
const ours = (text: string): { value: Value } | undefined => {
  const { results } = explore((world) => template!.evaluate(`\${${text}}`, world) as Value);
  const [only] = results;
  return results.length === 1 && only && !isPartlyUnknown(only.result) ? { value: only.result } : undefined;
};

comparedWithTerraform({ variable: VARIABLES }, (ask) => {
  const compare = (expressions: readonly string[]): number => {
    const theirs = ask(expressions);
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
    const theirs = ask(EXPRESSIONS);
    expect(EXPRESSIONS.filter((text, at) => !theirs[at] && ours(text))).toEqual([]);
  });

  test('random expressions: never another known value', () => {
    const sample = fc.sample(expression, { numRuns: 600, seed: 20_260_101 }).filter((text) => text.length < 400);
    const chunks = Array.from({ length: Math.ceil(sample.length / 40) }, (_, at) =>
      sample.slice(at * 40, at * 40 + 40),
    );
    expect(chunks.map(compare).reduce((sum, agreed) => sum + agreed, 0)).toBeGreaterThan(60);
  });
});

test('most of the list is known before deployment', () => {
  expect(EXPRESSIONS.filter(ours).length).toBeGreaterThan(75);
});
