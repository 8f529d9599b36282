import type { Construct, IConstruct } from 'constructs';

/** What makes a construct of the CDK hardened: the props that it is made with, and what is added to it once it is made. */
export interface InPlace<T extends IConstruct, P> {
  /** The construct that is so by itself. */
  readonly name: string;
  /** The CDK's own name of the class, by which it injects props. */
  readonly id: string;
  /** Throws a `BulwarkError` for a prop that gives a default up. */
  readonly props: (scope: Construct, id: string, props: P) => object;
  readonly finish?: (made: T, props: P) => void;
}

const HARDENED = Symbol.for('cdk-bulwark.hardened');

/** Marks props as those of a hardened construct, which are not hardened once more. */
export const hardened = <P extends object>(props: P): P => Object.defineProperty(props, HARDENED, { value: true });

export const isHardened = (props: unknown): boolean => props !== null && typeof props === 'object' && HARDENED in props;
