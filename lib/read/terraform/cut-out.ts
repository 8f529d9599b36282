import { Reference, Unknown, type Value } from '../../engine/value';
import { Failed, isOpenWithin } from './values';

/** Stands for the name of a resource: whatever takes a name apart takes this apart too. */
const NAME = 'Nq-x_7.zK';

const NAMED = new RegExp(`(^|[:/"',\\s=[|])${NAME}($|[:/"',\\s*\\].\\\\|?])`, 'i');

/** How ARNs may look, a name standing for whatever tells one resource from others of its kind. */
const ARNS = [
  `arn:aws:s3:::${NAME}`,
  `arn:aws:iam::111122223333:${NAME}`,
  `arn:aws:iam::111122223333:role/${NAME}`,
  `arn:aws:sqs:eu-west-1:111122223333:${NAME}`,
  `arn:aws:dynamodb:eu-west-1:111122223333:table/${NAME}`,
  `arn:aws:lambda:eu-west-1:111122223333:function:${NAME}`,
  `arn:aws:logs:eu-west-1:111122223333:log-group:${NAME}:*`,
];

/** What functions cut out of the ARN or name of a resource: one of several values, by what that looks like. */
export class CutOut extends Unknown {
  constructor(
    readonly candidates: readonly Value[],
    readonly from: Reference,
    hole: string,
  ) {
    super(
      from.because,
      hole,
      candidates.some((one) => typeof one === 'string' && NAMED.test(one)) ? { of: [from] } : {},
    );
  }

  /** The same of a part of it. */
  map(change: (candidate: Value) => Value, hole: string): CutOut {
    return new CutOut(this.candidates.map(change).filter(isKnown), this.from, hole);
  }
}

const isKnown = (value: Value): boolean => value !== undefined && !(value instanceof Failed);

/**
 * What a function gives of arguments of which one is the ARN or the name of a resource, or was cut out of it, and all others
 * are known. Undefined where it may give something else for another name.
 */
export function cutOut(
  args: readonly Value[],
  apply: (args: Value[]) => Value | undefined,
  referred: (hole: string) => Reference | undefined,
  hole: string,
): CutOut | undefined {
  const open = args.filter(isOpenWithin);
  const [arg] = open;
  if (open.length !== 1 || arg === undefined) return undefined;
  const { candidates, from } = looksOf(arg, referred) ?? {};
  if (!candidates || !from) return undefined;
  const said = args.filter((one) => one !== arg).some((one) => /\w/.test(JSON.stringify(one) ?? ''));
  const results = candidates
    .map((candidate) => [candidate, apply(args.map((one) => (one === arg ? candidate : one)))] as const)
    // A text that is only found in some names is not found in this one.
    .filter(([candidate, result]) => isKnown(result) && !(said && result === candidate))
    .map(([, result]) => result);
  return results.length > 0 ? new CutOut(results, from, hole) : undefined;
}

function looksOf(
  value: Value,
  referred: (hole: string) => Reference | undefined,
): Pick<CutOut, 'candidates' | 'from'> | undefined {
  if (value instanceof CutOut) return value;
  if (value instanceof Reference) return { candidates: textsOf(value), from: value };
  if (typeof value !== 'string') return undefined;
  const [hole, another] = value.match(/\$\{[^}]*\}/g) ?? [];
  const from = hole !== undefined && another === undefined ? referred(hole) : undefined;
  return from && { candidates: textsOf(from).map((text) => value.replace(hole as string, () => text)), from };
}

function textsOf({ attribute, target }: Reference): readonly string[] {
  if (!/^(data\.)?aws_/.test(target.type)) return [];
  if (/(^|_)arn$/.test(attribute)) return ARNS;
  return /(^|_)(id|name|identifier|bucket)$/.test(attribute) ? [NAME, ...(attribute === 'id' ? ARNS : [])] : [];
}
