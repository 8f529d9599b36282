import type { Dialect, Resource } from '../engine/template';
import type { Json } from '../engine/value';

/** One rule of another tool that it is not to report, as its user wrote it. */
export interface Suppression extends Noted {
  readonly tool: string;
  readonly file: string;
}

/** What is noted of a suppression where it is written. */
export interface Noted {
  /** The rule, as it is written there; `*` for all rules of the tool. */
  readonly id: string;
  /** Why, in the words of its author; empty where there are none. */
  readonly reason: string;
  /** What of the rule's findings it is about, where it is not all: a waiver is about all of them. */
  readonly only?: string | undefined;
  /** The last day it holds, as YYYY-MM-DD, where it says so. */
  readonly until?: string | undefined;
  /** Where it is written, if that is not the file that tells of it. */
  readonly file?: string;
  readonly line: number;
  readonly where: Where;
  /** Why nothing can be made of it, where that does not hang on the rule. */
  readonly unfit?: string | undefined;
}

/** Which resources a suppression is about: those for which all holds that is given. Nothing given means all. */
export interface Where {
  readonly resources?: readonly Resource[];
  /** Globs of the files that they are written in. */
  readonly files?: readonly string[];
  /** Their logical id or address. */
  readonly id?: string;
  readonly type?: string;
  /** The construct path that they have or lie below. */
  readonly under?: string;
  /** They are written in the file that the suppression stands in. */
  readonly file?: true;
  /** Where the comment stands: in the block that is the resource, or right above it. */
  readonly block?: 'inside' | 'above' | 'inside or above';
  /** The lines of the file that a finding stands in. */
  readonly lines?: readonly [first: number, last: number];
}

/** A comment of a file: its text without the signs around it, and the line that it begins in. */
export interface Comment {
  readonly line: number;
  readonly text: string;
  /** Whether nothing but comments stands before it. */
  readonly isHeader: boolean;
}

/** How the suppressions of one tool are read. Each function is about one of the places where they may be written. */
export interface Tool {
  readonly name: string;
  /** The name that `sameAs` of rules has for it. @default its name */
  readonly knownBy?: string;
  readonly inComment?: (comment: Comment) => readonly Noted[];
  /** In the `Metadata` of a resource or of a template: what is noted, and where it stands in that. */
  readonly inMetadata?: (
    metadata: Json,
  ) => readonly (Pick<Noted, 'id' | 'reason' | 'only' | 'unfit'> & { readonly at: string })[];
  /** Whether the metadata of a template counts as that of each of its resources. */
  readonly isInTemplates?: true;
  /** The names of the files that are its own. */
  readonly files?: RegExp;
  /** In a file of its own. Undefined for a file of any other kind; throws a `BulwarkError` for one that is broken. */
  readonly inFile?: (file: string, text: string) => readonly Noted[] | undefined;
  /** The ids that `sameAs` may have for an id as it is written. By default it is the same. */
  readonly spellings?: (id: string) => readonly string[];
  /** The dialect that an id as it is written is for, where it is for one alone. */
  readonly dialectOf?: (id: string) => Dialect | undefined;
}

/** What is said of a list of the only rules that a tool runs. */
export const PICKED = 'it picks what runs, which is no suppression: here `rules` of the configuration does';

/** What is said of files that a tool leaves out. */
export const FILES =
  'it leaves out files, whatever is found there: here `paths` of the configuration says what is judged';

/** Orders suppressions by where they are written. */
export const byPlace = (one: Suppression, other: Suppression): number =>
  compare(one.file, other.file) || one.line - other.line || compare(one.id, other.id);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
