import type { Json } from '../../engine/value';
import { type Expression, visit } from './expression';

/** Collects the literals that expressions compare variables with: in what ways a variable can matter. */
export function collectComparisons(node: Expression, into: Map<string, Set<Json>>): void {
  const add = (variable: string | undefined, ...values: Json[]) => {
    if (variable === undefined) return;
    const known = into.get(variable) ?? new Set();
    for (const value of values) known.add(value);
    // A truth value that is not the one is the other.
    if (known.has(true) || known.has(false)) known.add(true).add(false);
    into.set(variable, known);
  };
  visit(node, (inner) => {
    switch (inner.kind) {
      case 'if':
        return add(variableOf(inner.test), true, false);
      case 'for':
        return add(inner.where && variableOf(inner.where), true, false);
      case 'unary':
        return inner.op === '!' ? add(variableOf(inner.of), true, false) : undefined;
      case 'binary':
        if (inner.op === '&&' || inner.op === '||') {
          add(variableOf(inner.left), true, false);
          add(variableOf(inner.right), true, false);
        } else if (inner.op === '==' || inner.op === '!=') {
          if (inner.right.kind === 'literal') add(variableOf(inner.left), inner.right.value);
          if (inner.left.kind === 'literal') add(variableOf(inner.right), inner.left.value);
        }
        return;
      case 'call': {
        const [list, wanted] = inner.args;
        if (inner.name === 'contains' && list?.kind === 'list' && wanted)
          for (const item of list.items) if (item.kind === 'literal') add(variableOf(wanted), item.value);
        return;
      }
    }
  });
}

/** The literals that a variable has to be one of for a condition to hold; undefined where the condition does not list them. */
export function listedFor(variable: string, condition: Expression): Json[] | undefined {
  if (condition.kind === 'template' && condition.parts.length === 1 && typeof condition.parts[0] === 'object')
    return listedFor(variable, condition.parts[0]);
  if (condition.kind === 'binary' && condition.op === '&&')
    return listedFor(variable, condition.left) ?? listedFor(variable, condition.right);
  if (condition.kind !== 'call' || condition.name !== 'contains') return undefined;
  const [list, wanted] = condition.args;
  if (list?.kind !== 'list' || !wanted || variableOf(wanted) !== variable || list.items.length === 0) return undefined;
  const literals = list.items.flatMap((item) => (item.kind === 'literal' ? [item.value] : []));
  return literals.length === list.items.length ? literals : undefined;
}

/** The variable that an expression reads as it is. */
export function variableOf(node: Expression): string | undefined {
  if (node.kind === 'call' && (node.name === 'nonsensitive' || node.name === 'sensitive') && node.args[0])
    return variableOf(node.args[0]);
  if (node.kind !== 'path' || node.root !== 'var' || node.steps.length !== 1) return undefined;
  const [step] = node.steps;
  return step && 'key' in step ? step.key : undefined;
}
