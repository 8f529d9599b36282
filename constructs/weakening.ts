import type { Construct } from 'constructs';

type Props = Readonly<Record<string, unknown>>;

/** What hardened constructs are made in. */
export type Toolkit = 'cdk' | 'cdktf';

/** Props that give up a default, and the guards that are to notice. */
export interface Weakening {
  readonly name: string;
  readonly guards: readonly string[];
  /** What is said alike in every toolkit; the rest is under each one's name. */
  readonly props?: Props;
  readonly cdk?: Props;
  readonly cdktf?: Props;
  /** The one toolkit in which it can be said, and why it cannot in the others. */
  readonly only?: { readonly toolkit: Toolkit; readonly because: string };
}

/** How to make a hardened construct, and every way to weaken it. */
export interface Weakenings {
  /** Makes one, and what a stack needs beside it for all rules to speak of it. */
  readonly make: { readonly [toolkit in Toolkit]: (scope: Construct, id: string, props?: any) => unknown };
  readonly weakenings: readonly Weakening[];
  /** Props that have a default which no guard is about. */
  readonly defaulted?: readonly string[];
  /** A value of every other prop that the CDK's own construct takes. None of them gives anything up. */
  readonly accepts?: (scope: Construct) => Props;
  /** Which others of those the CDK wants beside a prop. */
  readonly alongside?: Readonly<Record<string, readonly string[]>>;
  /** The CDK's own construct, with what it cannot be made without. @default its props alone */
  readonly plain?: (scope: Construct, id: string, props: any) => unknown;
}

/** Types what is written about one construct; it is not part of the package. */
export const defineWeakenings = (weakenings: Weakenings): Weakenings => weakenings;

/** An account that is known to the tests: whom a construct may name is not what they are about. */
export const PARTNER = '444455556666';
